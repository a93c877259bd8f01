package vn.dondoc.task.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A directive as last told; written by {@link DirectiveEventService} alone. Its text is not loaded with it. */
@Entity
@Immutable
@Table(name = "directives")
public class Directive {

    @Id
    private UUID id;

    private long version;
    private String state;
    private String body;
    private @Nullable String number;
    private String type;
    private String issuer;

    @Column(name = "directing_authority")
    private @Nullable String directingAuthority;

    @Column(name = "issued_on")
    private @Nullable LocalDate issuedOn;

    private @Nullable String urgency;
    private String subject;

    @Column(name = "arrived_on")
    private @Nullable LocalDate arrivedOn;

    @Column(name = "registered_at")
    private Instant registeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String state() {
        return state;
    }

    /** Nothing of it may be kept but that it was here. */
    public boolean isPurged() {
        return state.equals(DirectivePurged.PURGED);
    }

    /** Code of the body that registered it. */
    public String body() {
        return body;
    }

    public @Nullable String number() {
        return number;
    }

    public String type() {
        return type;
    }

    public String issuer() {
        return issuer;
    }

    public @Nullable String directingAuthority() {
        return directingAuthority;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable String urgency() {
        return urgency;
    }

    public String subject() {
        return subject;
    }

    /** The day an incoming document came in, by the book of arrivals. */
    public @Nullable LocalDate arrivedOn() {
        return arrivedOn;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** One line by which a person knows it. */
    public String title() {
        return number == null ? subject : number + ": " + subject;
    }
}
