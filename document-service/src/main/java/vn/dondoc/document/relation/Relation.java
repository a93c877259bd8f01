package vn.dondoc.document.relation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.Directive;
import vn.dondoc.document.directive.DirectiveNumber;
import vn.dondoc.document.directive.Supersession;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.text.DocumentNumber;
import vn.dondoc.text.NameKey;

/** One directive's relation to another, which may not be in the register yet. */
@Entity
@Table(name = "directive_relations")
class Relation {

    @Id
    private UUID id;

    private UUID directiveId;
    private String body;

    @Enumerated(EnumType.STRING)
    private RelationKind kind;

    private @Nullable UUID targetId;
    private @Nullable String targetNumber;
    private @Nullable String targetKey;
    private @Nullable Integer targetYear;
    private @Nullable String targetIssuer;
    private @Nullable String targetIssuerKey;
    private @Nullable LocalDate targetIssuedOn;
    private List<String> items;
    private @Nullable String reason;
    private boolean declared;
    private @Nullable Instant effectiveAt;

    /** For Hibernate only. */
    @SuppressWarnings("NullAway.Init")
    protected Relation() {}

    Relation(Directive directive, RelationRequest request, @Nullable DocumentNumber number, boolean declared) {
        LocalDate date = request.issuedOn();
        String issuer = request.issuer();
        this.id = Ids.next();
        this.directiveId = directive.id();
        this.body = directive.body();
        this.kind = request.kind();
        this.targetId = request.directiveId();
        this.targetNumber = number == null ? null : number.normalised();
        this.targetKey = number == null ? null : number.key();
        this.targetYear = number == null ? null : year(number, date);
        this.targetIssuer = issuer;
        this.targetIssuerKey = issuer == null ? null : NameKey.of(issuer).value();
        this.targetIssuedOn = date;
        this.items = request.items() == null ? List.of() : List.copyOf(request.items());
        this.reason = request.reason();
        this.declared = declared;
    }

    private static @Nullable Integer year(DocumentNumber number, @Nullable LocalDate date) {
        return number.year().isPresent()
                ? Integer.valueOf(number.year().getAsInt())
                : date == null ? null : date.getYear();
    }

    /**
     * What it does to the other directive, if it does anything and may: a declared one always, one that was read from the text
     * only to a document of the same issuer.
     */
    Optional<Supersession> effectOn(Directive target, Directive by, Instant at) {
        boolean sameHand = target.header().issuerKey().equals(by.header().issuerKey());
        DirectiveNumber number = by.number();
        if (number == null || !declared && !sameHand) {
            return Optional.empty();
        }
        String why = reason == null ? "theo " + number.normalised() : reason;
        return kind.effect()
                .map(effect -> new Supersession(
                        effect, by.id(), number.normalised(), by.header().issuedOn(), items, why, at));
    }

    /** What the one who declared it could have said. */
    RelationRequest said() {
        return new RelationRequest(
                kind,
                targetNumber == null ? targetId : null,
                targetNumber,
                targetIssuer,
                targetIssuedOn,
                items,
                reason);
    }

    boolean hasTakenEffect() {
        return effectiveAt != null;
    }

    UUID id() {
        return id;
    }

    UUID directiveId() {
        return directiveId;
    }

    @Nullable
    UUID targetId() {
        return targetId;
    }

    /** @param seenFrom one of the two */
    RelationResponse response(UUID seenFrom) {
        boolean outgoing = directiveId.equals(seenFrom);
        return new RelationResponse(
                kind,
                outgoing ? RelationResponse.Direction.FROM_HERE : RelationResponse.Direction.TO_HERE,
                outgoing ? targetId : directiveId,
                outgoing ? targetNumber : null,
                outgoing ? targetIssuer : null,
                outgoing ? targetIssuedOn : null,
                items,
                reason,
                declared,
                effectiveAt);
    }
}
