package vn.dondoc.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Progress;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.Step;
import vn.dondoc.task.life.TransitionNotAllowedException;

/** Where an assignment stands, in which of its cycles, and since when. Moved by {@link Assignment} alone. */
@Embeddable
public class Life {

    @Enumerated(EnumType.STRING)
    private AssignmentState state = AssignmentState.DRAFT;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private @Nullable AssignmentState suspendedFrom;

    private int cycle = 1;

    @Embedded
    private @Nullable Progress progress;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "received_at")
    private @Nullable Instant receivedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "extension_asked_until")
    private @Nullable LocalDate extensionAskedUntil;

    @Column(name = "extensions_granted")
    private int extensionsGranted;

    @Embedded
    private @Nullable Reason reason;

    Life() {}

    /** @throws TransitionNotAllowedException if the life has no such step from where it stands */
    void take(Step step, Reason why) {
        state = step.takenFrom(state);
        suspendedFrom = null;
        reason = why;
        if (!state.isOpen() || step == Step.REASSIGN) {
            extensionAskedUntil = null;
        }
    }

    void acknowledge(Instant at) {
        take(Step.ACKNOWLEDGE, Reason.NONE);
        acknowledgedAt = at;
    }

    /** Implies the acknowledgement. */
    void report(Progress report) {
        take(Step.REPORT_PROGRESS, Reason.NONE);
        acknowledgedAt = Objects.requireNonNullElse(acknowledgedAt, report.reportedAt());
        progress = report;
    }

    /** Implies the acknowledgement. */
    void submit(Instant at) {
        take(Step.SUBMIT, Reason.NONE);
        acknowledgedAt = Objects.requireNonNullElse(acknowledgedAt, at);
        submittedAt = at;
    }

    /** What was submitted is void. */
    void redo(Reason why) {
        take(Step.REDO, why);
        submittedAt = null;
    }

    void suspend(Reason why) {
        AssignmentState from = state;
        take(Step.SUSPEND, why);
        suspendedFrom = from;
    }

    void resume(Reason why) {
        if (suspendedFrom == null) {
            throw TransitionNotAllowedException.notSuspended(state);
        }
        state = suspendedFrom;
        suspendedFrom = null;
        reason = why;
    }

    void close(Step step, Reason why, Instant at) {
        take(step, why);
        closedAt = at;
    }

    void reopen(Reason why) {
        take(Step.REOPEN, why);
        beginCycle();
    }

    void reassign(Reason why, Instant at) {
        take(Step.REASSIGN, why);
        beginCycle();
        receivedAt = at;
        acknowledgedAt = null;
    }

    /** The cycle before stays as it was. */
    private void beginCycle() {
        cycle++;
        progress = null;
        submittedAt = null;
        closedAt = null;
    }

    void askUntil(LocalDate day) {
        requireOpen();
        extensionAskedUntil = day;
    }

    void answerAsk(boolean granted, Reason why) {
        requireOpen();
        extensionAskedUntil = null;
        reason = why;
        extensionsGranted += granted ? 1 : 0;
    }

    /** A decision that leaves it where it stands. */
    void decided(Reason why) {
        reason = why;
    }

    void requireOpen() {
        if (!state.isOpen()) {
            throw TransitionNotAllowedException.notOpen(state);
        }
    }

    public AssignmentState state() {
        return state;
    }

    /** Where it stood when it was suspended. */
    public @Nullable AssignmentState suspendedFrom() {
        return suspendedFrom;
    }

    /** Counts the lives of this assignment, from 1; a closed life stays closed. */
    public int cycle() {
        return cycle;
    }

    /** Null: not reported yet in this cycle. */
    public @Nullable Progress progress() {
        return progress;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    /** Since when the present agency has it; null for a draft. */
    public @Nullable Instant receivedAt() {
        return receivedAt == null ? issuedAt : receivedAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    /** When the report that counts reached the office. */
    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The last day the agency asks for, while nobody has decided on it. */
    public @Nullable LocalDate extensionAskedUntil() {
        return extensionAskedUntil;
    }

    public int extensionsGranted() {
        return extensionsGranted;
    }

    /** The last decision's. */
    public Reason reason() {
        return reason == null ? Reason.NONE : reason;
    }
}
