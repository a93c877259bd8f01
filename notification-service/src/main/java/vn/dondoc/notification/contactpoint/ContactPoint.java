package vn.dondoc.notification.contactpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.notification.agency.AgencyCode;

/** One person in one function of an agency or body. */
@Entity
@Table(name = "contact_points")
class ContactPoint {

    @Id
    private UUID id;

    @Column(name = "agency_code")
    private String agencyCode;

    @Enumerated(EnumType.STRING)
    private ContactFunction function;

    private String name;

    private String email;

    private String language;

    @Column(name = "stands_in")
    private boolean standsIn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Version
    private long version;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected ContactPoint() {}

    @SuppressWarnings("NullAway.Init")
    ContactPoint(AgencyCode agency, ContactPointRequest given, Instant now) {
        this.id = Ids.next();
        this.agencyCode = agency.value();
        change(given, now);
    }

    final void change(ContactPointRequest given, Instant now) {
        function = given.function();
        name = given.name();
        email = given.email();
        language = given.languageOrVietnamese();
        standsIn = given.standsIn();
        validFrom = given.validFrom();
        validTo = given.validTo();
        changedAt = now;
    }

    AgencyCode agency() {
        return new AgencyCode(agencyCode);
    }

    long version() {
        return version;
    }

    ContactPointResponse response(String etag) {
        return new ContactPointResponse(
                id, agencyCode, function, name, email, standsIn, validFrom, validTo, language, etag, changedAt);
    }
}
