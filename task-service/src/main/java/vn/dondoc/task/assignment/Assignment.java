package vn.dondoc.task.assignment;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.deadline.Deadline;

/**
 * A task's obligation on one agency, in one role, with its own deadline and life; {@link Step} says which steps it has.
 *
 * <p>Issuing is the one step not taken here but by one statement for a whole directive ({@link AssignmentRepository#issue}).
 */
@Entity
@Table(name = "assignments")
public class Assignment {

    @Id
    private UUID id;

    @Version
    private long version;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "task_id")
    private Task task;

    @Column(name = "directive_id")
    private UUID directiveId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "agency_code")
    private Agency agency;

    @Column(name = "previous_agency")
    private @Nullable String previousAgency;

    @Column(name = "assigned_by")
    private String assignedBy;

    @Embedded
    private @Nullable Officers officers;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private boolean tracked;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "suspended_from")
    private @Nullable AssignmentState suspendedFrom;

    private int cycle;

    @Embedded
    private @Nullable Deadline deadline;

    @Column(name = "extension_asked_until")
    private @Nullable LocalDate extensionAskedUntil;

    @Column(name = "extensions_granted")
    private int extensionsGranted;

    @Embedded
    private @Nullable Progress progress;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Embedded
    private @Nullable Reason reason;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /** A draft; {@code tracked} false means for information: no acknowledgement, no chase, not in the statistics. */
    public Assignment(
            Task task,
            Agency agency,
            AssignmentRole role,
            boolean tracked,
            @Nullable Deadline deadline,
            Officers officers,
            Instant now) {
        this.id = Ids.next();
        this.task = task;
        this.directiveId = task.directive().id();
        this.agency = agency;
        this.assignedBy = task.directive().body();
        this.officers = officers;
        this.role = role;
        this.tracked = tracked;
        this.state = AssignmentState.DRAFT;
        this.cycle = 1;
        this.deadline = deadline;
        this.createdAt = now;
    }

    /** The agency has taken notice and begins. */
    public void acknowledge(Instant now) {
        take(Step.ACKNOWLEDGE, Reason.NONE);
        acknowledgedAt = now;
    }

    /** The agency says that it is not its work. */
    public void decline(Reason why) {
        take(Step.DECLINE, why);
    }

    /** The office does not follow the decline. */
    public void uphold(Reason why) {
        take(Step.UPHOLD, why);
    }

    /** Another agency owes it from now on, in a new cycle; the id and the deadline stay. */
    public void reassign(Agency to, Reason why) {
        take(Step.REASSIGN, why);
        previousAgency = agency.code();
        agency = to;
        officers = officers().withoutCharge();
        beginCycle();
        acknowledgedAt = null;
    }

    /** Says how far it is; implies the acknowledgement. */
    public void reportProgress(Progress report) {
        take(Step.REPORT_PROGRESS, Reason.NONE);
        acknowledgedAt = Objects.requireNonNullElse(acknowledgedAt, report.reportedAt());
        progress = report;
    }

    /** Who at the agency does it; says nothing of how it stands. */
    public void putInCharge(@Nullable String officer) {
        requireOpen();
        officers = officers().inCharge(officer);
    }

    /**
     * The agency reports it done; allowed without an acknowledgement before, since the report implies it.
     *
     * @param reachedOffice when the report did, by which timeliness is judged
     */
    public void submit(Instant reachedOffice) {
        take(Step.SUBMIT, Reason.NONE);
        acknowledgedAt = Objects.requireNonNullElse(acknowledgedAt, reachedOffice);
        submittedAt = reachedOffice;
    }

    public void accept(Instant now) {
        take(Step.ACCEPT, Reason.NONE);
        closedAt = now;
    }

    /** The report does not do: it is void, and the deadline runs as if it had never been. */
    public void redo(Reason why) {
        take(Step.REDO, why);
        submittedAt = null;
    }

    /** A completed work must be done again, in a new cycle. */
    public void reopen(Reason why) {
        if (task.directive().isPurged()) {
            throw TransitionNotAllowedException.purged();
        }
        take(Step.REOPEN, why);
        beginCycle();
    }

    public void suspend(Reason why) {
        AssignmentState from = state;
        take(Step.SUSPEND, why);
        suspendedFrom = from;
    }

    /** It stands again where it was put aside. */
    public void resume(Reason why) {
        if (suspendedFrom == null) {
            throw TransitionNotAllowedException.notSuspended(state);
        }
        state = suspendedFrom;
        suspendedFrom = null;
        reason = why;
    }

    public void withdraw(Reason why, Instant now) {
        take(Step.WITHDRAW, why);
        closedAt = now;
    }

    /** Its directive must be forgotten: it ends if it is open, and no word of it stays. */
    public void forget(Reason why, Instant now) {
        if (state.isOpen()) {
            withdraw(why, now);
        }
        reason = why;
    }

    /** The task is done: what a coordinating agency owed it is done with it. */
    public void closeWithLead(Instant now) {
        if (role != AssignmentRole.COORDINATING) {
            throw new IllegalStateException("only a coordinating row closes with its lead");
        }
        take(Step.CLOSE_WITH_LEAD, Reason.of("the lead agency's work was accepted"));
        closedAt = now;
    }

    /** A decision on when it is due; the new one says itself that it follows the old. Of a draft too: its calendar may change. */
    public void changeDeadline(@Nullable Deadline next, Reason why) {
        if (state != AssignmentState.DRAFT) {
            requireOpen();
        }
        deadline = next;
        reason = why;
    }

    /** The same day, counted through a calendar that is now confirmed, or is no more. */
    public void settleDeadline(boolean provisional) {
        if (deadline != null) {
            deadline = deadline.settled(!provisional);
        }
    }

    /** The agency asks for more time; the present deadline stays in force. */
    public void requestExtension(LocalDate until) {
        requireOpen();
        extensionAskedUntil = until;
    }

    /** @param granted the deadline that follows; null: refused */
    public void decideExtension(@Nullable Deadline granted, Reason why) {
        requireOpen();
        extensionAskedUntil = null;
        reason = why;
        if (granted != null) {
            deadline = granted;
            extensionsGranted++;
        }
    }

    private void take(Step step, Reason why) {
        if (!tracked && step.isOfTheAgency()) {
            throw TransitionNotAllowedException.forInformation();
        }
        state = step.takenFrom(state);
        suspendedFrom = null;
        reason = why;
        if (!state.isOpen() || step == Step.REASSIGN) {
            extensionAskedUntil = null;
        }
    }

    private void beginCycle() {
        cycle++;
        progress = null;
        submittedAt = null;
        closedAt = null;
    }

    private void requireOpen() {
        if (!state.isOpen()) {
            throw TransitionNotAllowedException.notOpen(state);
        }
    }

    public Timeliness timeliness(Instant now) {
        return Timeliness.of(suspendedFrom == null ? state : suspendedFrom, deadline(), submittedAt, now);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Task task() {
        return task;
    }

    public UUID directiveId() {
        return directiveId;
    }

    public Agency agency() {
        return agency;
    }

    /** Code of the agency that owed it before the last reassignment. */
    public @Nullable String previousAgency() {
        return previousAgency;
    }

    /** Code of the body it was given by. */
    public String assignedBy() {
        return assignedBy;
    }

    public Officers officers() {
        return officers == null ? Officers.NOBODY : officers;
    }

    public AssignmentRole role() {
        return role;
    }

    public boolean tracked() {
        return tracked;
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

    /** Null where no day is known: không hạn, or an event or a receipt still to come. */
    public @Nullable Deadline deadline() {
        return deadline == null || !deadline.isDated() ? null : deadline;
    }

    /** With or without a day; null where nothing was said of a deadline. */
    public @Nullable Deadline deadlineAsSet() {
        return deadline;
    }

    /** The last day the agency asks for, while nobody has decided on it. */
    public @Nullable LocalDate extensionAskedUntil() {
        return extensionAskedUntil;
    }

    public int extensionsGranted() {
        return extensionsGranted;
    }

    public @Nullable Progress progress() {
        return progress;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable Instant acknowledgedAt() {
        return acknowledgedAt;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    /** The last decision's. */
    public Reason reason() {
        return reason == null ? Reason.NONE : reason;
    }
}
