package vn.dondoc.task.answer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.directive.Directive;

/** A document that may be the report of an assignment. */
@Entity
@Table(name = "answer_proposals")
class AnswerProposal {

    /** What became of it. */
    enum Outcome {
        CONFIRMED,
        REJECTED,
        /** The assignment was submitted otherwise, was closed, or another agency owes it now. */
        LAPSED
    }

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "assignment_id")
    private Assignment assignment;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "document_id")
    private Directive document;

    @Column(name = "proposed_at")
    private Instant proposedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    @Column(name = "settled_by")
    private @Nullable String settledBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected AnswerProposal() {}

    Assignment assignment() {
        return assignment;
    }

    Directive document() {
        return document;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is settled */
    void settle(Outcome what, Caller by, @Nullable String why, Instant now) {
        if (outcome != null) {
            throw Problem.of(AnswerProblem.ANSWER_SETTLED, "it is " + outcome + " since " + settledAt);
        }
        outcome = what;
        settledAt = now;
        settledBy = Objects.requireNonNullElse(by.name(), by.subject());
        reason = why;
    }

    /**
     * When the document reached the office: its registration, or, where the book of arrivals names an earlier day, the end of
     * that day, since its hour is not known.
     */
    Instant reachedOffice(ZoneId zone) {
        LocalDate arrivedOn = document.arrivedOn();
        Instant registered = document.registeredAt();
        if (arrivedOn == null) {
            return registered;
        }
        Instant endOfDay =
                arrivedOn.plusDays(1).atStartOfDay(zone).minusSeconds(1).toInstant();
        return endOfDay.isBefore(registered) ? endOfDay : registered;
    }

    AnswerProposalResponse response(ZoneId zone, Instant now) {
        return new AnswerProposalResponse(
                id,
                document.id(),
                document.number(),
                document.subject(),
                document.issuedOn(),
                reachedOffice(zone),
                proposedAt,
                AssignmentResponse.of(assignment, now));
    }
}
