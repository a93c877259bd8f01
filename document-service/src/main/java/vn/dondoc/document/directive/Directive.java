package vn.dondoc.document.directive;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.NameKey;
import vn.dondoc.text.SecrecyStamp;

/** One document in the register of one body. */
@Entity
@Table(name = "directives")
class Directive {

    /** Years of the calendar in which a directive can have been issued; outside them a date was mistyped. */
    private static final int FIRST_YEAR = 1945;

    private static final int LAST_YEAR = 2199;

    @Id
    private UUID id;

    @Version
    private long version;

    private String body;

    @Enumerated(EnumType.STRING)
    private DirectiveState state;

    private String type;

    @Embedded
    private @Nullable DirectiveNumber number;

    private String issuer;
    private String issuerKey;
    private @Nullable String directingAuthority;
    private @Nullable String place;
    private @Nullable LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    private @Nullable Urgency urgency;

    private String subject;

    @Embedded
    @AttributeOverride(name = "name", column = @Column(name = "signer_name"))
    @AttributeOverride(name = "title", column = @Column(name = "signer_title"))
    @AttributeOverride(name = "authority", column = @Column(name = "signer_authority"))
    private @Nullable Signer signer;

    /** Read from the database only when asked for. */
    @Basic(fetch = FetchType.LAZY)
    private String text;

    private Instant registeredAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(UUID id, Registration registration, Instant at) {
        DocumentNumber asked = registration.number();
        this.id = id;
        this.body = registration.body();
        this.type = registration.type().code();
        this.issuer = registration.issuer();
        this.issuerKey = NameKey.of(registration.issuer()).value();
        this.directingAuthority = registration.directingAuthority();
        this.place = registration.place();
        this.issuedOn = registration.issuedOn();
        this.number = asked == null ? null : DirectiveNumber.of(asked, registration.type(), registration.issuedOn());
        this.state = asked == null ? DirectiveState.UNNUMBERED : DirectiveState.REGISTERED;
        this.urgency = registration.urgency();
        this.subject = registration.subject();
        this.signer = registration.signer();
        this.text = registration.text();
        this.registeredAt = at;
    }

    /**
     * A directive that has come in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a document with a secrecy stamp; 400 if its fields
     *     contradict one another
     */
    static Directive register(UUID id, Registration registration, Instant at) {
        if (SecrecyStamp.isInHeaderOf(registration.text())) {
            throw Problem.of(
                    DocumentProblem.SECRET_DIRECTIVE,
                    "the text carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
        if (NameKey.of(registration.issuer()).value().isEmpty()) {
            throw Problem.invalidField("issuer", "has no letters in it");
        }
        LocalDate issuedOn = registration.issuedOn();
        if (issuedOn != null && (issuedOn.getYear() < FIRST_YEAR || issuedOn.getYear() > LAST_YEAR)) {
            throw Problem.invalidField("issuedOn", "is not between the years " + FIRST_YEAR + " and " + LAST_YEAR);
        }
        return new Directive(id, registration, at);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String body() {
        return body;
    }

    DirectiveState state() {
        return state;
    }

    /** The code of its {@link vn.dondoc.text.DocumentType}. */
    String type() {
        return type;
    }

    @Nullable
    DirectiveNumber number() {
        return number;
    }

    String issuer() {
        return issuer;
    }

    String issuerKey() {
        return issuerKey;
    }

    @Nullable
    String directingAuthority() {
        return directingAuthority;
    }

    @Nullable
    String place() {
        return place;
    }

    @Nullable
    LocalDate issuedOn() {
        return issuedOn;
    }

    @Nullable
    Urgency urgency() {
        return urgency;
    }

    String subject() {
        return subject;
    }

    @Nullable
    Signer signer() {
        return signer;
    }

    String text() {
        return text;
    }

    Instant registeredAt() {
        return registeredAt;
    }
}
