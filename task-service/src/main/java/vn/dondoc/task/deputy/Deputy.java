package vn.dondoc.task.deputy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;

/** One officer acts for another from a day to a day, both included, in one body or agency. */
@Entity
@Table(name = "deputies")
public class Deputy {

    @Id
    private UUID id;

    @Version
    private long version;

    private String unit;
    private String officer;

    @Column(name = "officer_name")
    private String officerName;

    private String deputy;

    @Column(name = "deputy_name")
    private String deputyName;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private LocalDate validTo;

    private @Nullable String reason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected Deputy() {}

    Deputy(String unit, DeputyRequest.Person officer, DeputyRequest request, Instant now) {
        this.id = Ids.next();
        this.unit = unit;
        this.officer = officer.subject();
        this.officerName = officer.name();
        this.deputy = request.deputy().subject();
        this.deputyName = request.deputy().name();
        this.validFrom = request.from();
        this.validTo = request.to();
        this.reason = request.reason();
        this.createdAt = now;
    }

    /** Ends it before its last day; again is as once. */
    void end(Instant now) {
        endedAt = endedAt == null ? now : endedAt;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Code of the body or agency in which it holds. */
    public String unit() {
        return unit;
    }

    /** Subject of the token of who is represented. */
    public String officer() {
        return officer;
    }

    public String officerName() {
        return officerName;
    }

    /** Subject of the token of who acts. */
    public String deputy() {
        return deputy;
    }

    public String deputyName() {
        return deputyName;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
