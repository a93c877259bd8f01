package vn.dondoc.task.extension;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.life.Reason;

/** A request for more time and the decision on it. */
@Entity
@Table(name = "extensions")
public class Extension {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private int cycle;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "asked_until")
    private LocalDate askedUntil;

    private String reason;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_name")
    private @Nullable String requestedName;

    @Enumerated(EnumType.STRING)
    private ExtensionState state;

    @Column(name = "granted_until")
    private @Nullable LocalDate grantedUntil;

    @Column(name = "decision_reason")
    private @Nullable String decisionReason;

    @Column(name = "decided_document")
    private @Nullable String document;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decided_name")
    private @Nullable String decidedName;

    @SuppressWarnings("NullAway.Init")
    protected Extension() {}

    Extension(Assignment assignment, LocalDate dueOn, LocalDate until, String reason, Caller by, Instant now) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.cycle = assignment.life().cycle();
        this.dueOn = dueOn;
        this.askedUntil = until;
        this.reason = reason;
        this.requestedAt = now;
        this.requestedBy = by.subject();
        this.requestedName = by.name();
        this.state = ExtensionState.REQUESTED;
    }

    /**
     * @param until null: refused
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 409 if it is decided, 403 if the caller asked for it
     */
    void decide(@Nullable LocalDate until, Reason why, Caller by, Instant now) {
        if (state != ExtensionState.REQUESTED) {
            throw Problem.of(ExtensionProblem.DECIDED, "the request is " + state);
        }
        if (requestedBy.equals(by.subject())) {
            throw Problem.of(ExtensionProblem.OWN_REQUEST, "somebody else must decide on this request");
        }
        settle(until == null ? ExtensionState.REFUSED : ExtensionState.GRANTED, until, why, by, now);
    }

    /** Granted by the assigning side of its own accord. */
    void grantUnasked(LocalDate until, Reason why, Caller by, Instant now) {
        settle(ExtensionState.GRANTED, until, why, by, now);
    }

    private void settle(ExtensionState to, @Nullable LocalDate until, Reason why, Caller by, Instant now) {
        state = to;
        grantedUntil = until;
        decisionReason = why.text();
        document = why.document();
        decidedAt = now;
        decidedBy = by.subject();
        decidedName = by.name();
    }

    UUID assignmentId() {
        return assignmentId;
    }

    /** @param open whether the assignment still waits for the decision */
    ExtensionResponse shown(boolean open) {
        return new ExtensionResponse(
                id,
                state == ExtensionState.REQUESTED && !open ? ExtensionState.VOID : state,
                cycle,
                dueOn,
                askedUntil,
                reason,
                requestedAt,
                requestedName == null ? requestedBy : requestedName,
                grantedUntil,
                decisionReason,
                document,
                decidedAt,
                decidedName == null ? decidedBy : decidedName);
    }
}
