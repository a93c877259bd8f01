package vn.dondoc.document.directive;

import jakarta.persistence.Basic;
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
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.SecrecyStamp;

/** One document in the register of one body. */
@Entity
@Table(name = "directives")
public class Directive {

    @Id
    private UUID id;

    @Version
    private long version;

    private String body;

    @Enumerated(EnumType.STRING)
    private DirectiveState state;

    @Embedded
    private DirectiveHeader header;

    @Embedded
    private @Nullable DirectiveNumber number;

    @Embedded
    private @Nullable Arrival arrival;

    @Embedded
    private @Nullable Origin origin;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Double> reading;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Supersession> supersessions;

    /** Read from the database only when asked for. */
    @Basic(fetch = FetchType.LAZY)
    private String text;

    private boolean textMissing;

    private Instant registeredAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Directive() {}

    private Directive(UUID id, Registration registration, DirectiveHeader header, Instant at) {
        this.id = id;
        this.body = registration.body();
        this.header = header;
        this.number = numberOf(registration);
        this.state = number == null ? DirectiveState.DRAFT : DirectiveState.REGISTERED;
        this.origin = registration.origin();
        this.reading = registration.reading();
        this.supersessions = List.of();
        this.text = registration.text();
        this.textMissing = text.isBlank();
        this.registeredAt = at;
    }

    private static @Nullable DirectiveNumber numberOf(Registration registration) {
        DocumentNumber given = registration.number();
        return given == null ? null : DirectiveNumber.of(given, registration.type(), registration.year());
    }

    /**
     * A directive that has come in.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a document with a secrecy stamp; 400 if its fields
     *     contradict one another
     */
    public static Directive register(UUID id, Registration registration, Instant at) {
        refuseSecret(registration.text());
        return new Directive(id, registration, DirectiveHeader.of(registration), at);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 422 for a text with a secrecy stamp */
    public static void refuseSecret(String text) {
        if (SecrecyStamp.isInHeaderOf(text)) {
            throw Problem.of(
                    DocumentProblem.SECRET_DIRECTIVE,
                    "the text carries a secrecy stamp; nothing of it was kept, and it must be handled off this system");
        }
    }

    /** Enters it in the body's book of arrivals, or puts that right. */
    public void arrive(Arrival arrived) {
        arrival = arrived;
    }

    /**
     * Gives a draft its number.
     *
     * @param issuedOn null if its date was known before
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it has a number; 400 if number, type and date contradict one
     *     another
     */
    public void take(DocumentNumber given, @Nullable LocalDate issuedOn) {
        if (state != DirectiveState.DRAFT) {
            throw Problem.of(
                    DocumentProblem.NOT_A_DRAFT, "it has its number; a wrong one is put right by a correction");
        }
        DirectiveHeader dated = issuedOn == null ? header : header.issuedOn(issuedOn);
        LocalDate date = dated.issuedOn();
        number = DirectiveNumber.of(given, dated.documentType(), date == null ? null : Year.from(date));
        header = dated;
        state = DirectiveState.REGISTERED;
    }

    /**
     * Puts the description right.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 422 if the new text carries a secrecy stamp, or a number was to come
     *     or go; 400 if the fields contradict one another
     */
    public void correct(Registration right) {
        refuseSecret(right.text());
        DirectiveNumber rightNumber = numberOf(right);
        if ((rightNumber == null) != (number == null)) {
            String detail = number == null ? "is given by numbering it, not by a correction" : "cannot be taken away";
            throw Problem.of(
                    DocumentProblem.NOT_CORRECTABLE,
                    "the number " + detail,
                    List.of(FieldError.inBody("changes/number", detail)));
        }
        header = DirectiveHeader.of(right);
        number = rightNumber;
        origin = right.origin();
        text = right.text();
        textMissing = text.isBlank();
    }

    /** What a person has put right is no longer what was read from the text. */
    public void noLongerRead(List<String> fields) {
        reading = reading.entrySet().stream()
                .filter(field -> !fields.contains(field.getKey()))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A later document, or the issuer's word, takes it or items of it out of force.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for a draft, which was never in force, or one that is ended
     */
    public void supersede(Supersession supersession) {
        if (state != DirectiveState.REGISTERED) {
            throw Problem.of(
                    DocumentProblem.NOT_IN_FORCE,
                    "only a registered directive can lose its force; this one is " + state);
        }
        supersessions =
                Stream.concat(supersessions.stream(), Stream.of(supersession)).toList();
        if (supersession.endsIt()) {
            state = supersession.effect() == Supersession.Effect.REPLACED
                    ? DirectiveState.REPLACED
                    : DirectiveState.REVOKED;
        }
    }

    /**
     * Takes back what ended it, where that was an error; what was done to items of it stays.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 for one that nothing has ended
     */
    public void reinstate() {
        if (state != DirectiveState.REPLACED && state != DirectiveState.REVOKED) {
            throw Problem.of(DocumentProblem.STILL_IN_FORCE, "nothing has replaced or revoked it as a whole");
        }
        supersessions = supersessions.stream()
                .filter(supersession -> !supersession.endsIt())
                .toList();
        state = DirectiveState.REGISTERED;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String body() {
        return body;
    }

    public DirectiveState state() {
        return state;
    }

    public DirectiveHeader header() {
        return header;
    }

    public @Nullable DirectiveNumber number() {
        return number;
    }

    /** Null for a document of our own. */
    public @Nullable Arrival arrival() {
        return arrival;
    }

    public @Nullable Origin origin() {
        return origin;
    }

    /** Fields that were read from the text, and how sure. */
    public Map<String, Double> reading() {
        return reading;
    }

    public List<Supersession> supersessions() {
        return supersessions;
    }

    /** A scan that nobody has read yet. */
    public boolean textMissing() {
        return textMissing;
    }

    public String text() {
        return text;
    }

    public Instant registeredAt() {
        return registeredAt;
    }
}
