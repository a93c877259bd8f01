package vn.dondoc.notification.contact;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.agency.AgencyCode;

/** The one address of an agency. */
@Entity
@Table(name = "contacts")
class Contact {

    @Id
    @Column(name = "agency_code")
    private String agencyCode;

    private String email;

    private @Nullable String name;

    private String language;

    @Version
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate only. */
    protected Contact() {
        this.agencyCode = "";
        this.email = "";
        this.language = "vi";
        this.changedAt = Instant.EPOCH;
    }

    Contact(AgencyCode agency, ContactRequest given, Instant now) {
        this.agencyCode = agency.value();
        this.email = given.email();
        this.name = given.name();
        this.language = given.languageOrVietnamese();
        this.changedAt = now;
    }

    void change(ContactRequest given, Instant now) {
        email = given.email();
        name = given.name();
        language = given.languageOrVietnamese();
        changedAt = now;
    }

    long version() {
        return version;
    }

    ContactResponse toResponse() {
        return new ContactResponse(agencyCode, email, name, language, changedAt);
    }
}
