package vn.dondoc.task.icalendar;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;

/** An address under which an agency's calendar is read, until it is taken back. */
@Entity
@Table(name = "calendar_links")
class CalendarLink {

    @Id
    private UUID id;

    @Column(name = "agency_code")
    private String agency;

    private String name;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "created_by")
    private String createdBy;

    @Column(name = "created_by_name")
    private @Nullable String createdByName;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @Column(name = "revoked_by")
    private @Nullable String revokedBy;

    @SuppressWarnings("NullAway.Init")
    protected CalendarLink() {}

    CalendarLink(String agency, String name, CalendarToken token, Caller by, Instant now) {
        this.id = Ids.next();
        this.agency = agency;
        this.name = name;
        this.tokenHash = token.hash();
        this.createdAt = now;
        this.createdBy = by.subject();
        this.createdByName = by.name();
    }

    void revoke(Caller by, Instant now) {
        revokedAt = now;
        revokedBy = by.subject();
    }

    CalendarLinkResponse response() {
        return new CalendarLinkResponse(name, createdAt, createdByName == null ? createdBy : createdByName);
    }
}
