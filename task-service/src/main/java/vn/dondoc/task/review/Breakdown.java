package vn.dondoc.task.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.proposal.ProposedBreakdown;

/** The breakdown of one directive. */
@Entity
@Table(name = "breakdowns")
class Breakdown {

    @Id
    @Column(name = "directive_id")
    private UUID directiveId;

    @Version
    private long version;

    private String body;

    @Enumerated(EnumType.STRING)
    private BreakdownState state;

    private int edition;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ProposedBreakdown proposal;

    /** How many items; stays when the text is forgotten. */
    private int proposed;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Breakdown() {}

    Breakdown(UUID directiveId, String body, ProposedBreakdown proposal, Instant now) {
        this.directiveId = directiveId;
        this.body = body;
        this.state = BreakdownState.PROPOSED;
        this.edition = 1;
        this.proposal = proposal;
        this.proposed = proposal.assignments().size();
        this.proposedAt = now;
    }

    /** The directive was corrected, or a name became clear, before anybody settled it. */
    void proposeAnew(ProposedBreakdown anew, Instant now) {
        if (!anew.hasTheItemsOf(proposal)) {
            edition++;
        }
        proposal = anew;
        proposed = anew.assignments().size();
        proposedAt = now;
    }

    boolean proposes(ProposedBreakdown that) {
        return isProposed() && proposal.equals(that);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is settled already */
    void requireProposed() {
        if (!isProposed()) {
            throw Problem.of(ReviewProblem.BREAKDOWN_SETTLED, "it was settled at " + settledAt + ": " + state);
        }
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is settled already */
    void dismiss(Caller by, String why, Instant now) {
        requireProposed();
        settle(BreakdownState.DISMISSED, by, now);
        reason = why;
    }

    void issue(Caller by, Instant now) {
        settle(BreakdownState.ISSUED, by, now);
    }

    /** Nothing of the text stays; how it was settled does. */
    void forget(Caller by, Instant now) {
        proposal = new ProposedBreakdown(List.of(), List.of());
        if (isProposed()) {
            settle(BreakdownState.DISMISSED, by, now);
            reason = "the directive was purged";
        }
    }

    private void settle(BreakdownState as, Caller by, Instant now) {
        state = as;
        settledAt = now;
        settledBy = Objects.requireNonNullElse(by.name(), by.subject());
    }

    boolean isProposed() {
        return state == BreakdownState.PROPOSED;
    }

    UUID directiveId() {
        return directiveId;
    }

    long version() {
        return version;
    }

    String body() {
        return body;
    }

    int edition() {
        return edition;
    }

    ProposedBreakdown proposal() {
        return proposal;
    }

    BreakdownResponse response() {
        return new BreakdownResponse(
                directiveId, version, body, state, edition, proposedAt, proposal, settledAt, settledBy, reason);
    }
}
