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
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Progress;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.Step;
import vn.dondoc.task.life.Timeliness;
import vn.dondoc.task.life.TransitionNotAllowedException;

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

    @Embedded
    private Holder holder;

    @Column(name = "assigned_by")
    private String assignedBy;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private boolean tracked;

    @Embedded
    private Life life;

    @Embedded
    private @Nullable Deadline deadline;

    @Column(name = "created_at")
    private Instant createdAt;

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
        this.holder = new Holder(agency, officers);
        this.assignedBy = task.directive().body();
        this.role = role;
        this.tracked = tracked;
        this.life = new Life();
        this.deadline = deadline;
        this.createdAt = now;
    }

    /** The agency has taken notice and begins. */
    public void acknowledge(Instant now) {
        requireTracked(Step.ACKNOWLEDGE);
        life.acknowledge(now);
    }

    /** The agency says that it is not its work. */
    public void decline(Reason why) {
        requireTracked(Step.DECLINE);
        life.take(Step.DECLINE, why);
    }

    /** The office does not follow the decline. */
    public void uphold(Reason why) {
        life.take(Step.UPHOLD, why);
    }

    /** Another agency owes it from now on, in a new cycle; the id stays. */
    public void reassign(Agency to, Reason why, Instant now) {
        life.reassign(why, now);
        holder.handOver(to);
    }

    /** The agency that takes the place of a closed one owes it, as if it had received it then. */
    public void succeed(Agency to, Reason why) {
        reassign(to, why, Objects.requireNonNull(life.receivedAt(), "a draft is nobody's yet"));
    }

    /** It goes on under the directive that took the place of its own: id, agency, deadline and history stay. */
    public void carryOver(Task to, Reason why) {
        life.requireOpen();
        task = to;
        directiveId = to.directive().id();
        life.decided(why);
    }

    /** Says how far it is; implies the acknowledgement. */
    public void reportProgress(Progress report) {
        requireTracked(Step.REPORT_PROGRESS);
        life.report(report);
    }

    /** Who at the agency does it; says nothing of how it stands. */
    public void putInCharge(@Nullable String officer) {
        life.requireOpen();
        holder.putInCharge(officer);
    }

    /**
     * The agency reports it done; allowed without an acknowledgement before, since the report implies it.
     *
     * @param reachedOffice when the report did, by which timeliness is judged
     */
    public void submit(Instant reachedOffice) {
        requireTracked(Step.SUBMIT);
        life.submit(reachedOffice);
    }

    public void accept(Instant now) {
        life.close(Step.ACCEPT, Reason.NONE, now);
    }

    /** The report does not do: it is void, and the deadline runs as if it had never been. */
    public void redo(Reason why) {
        life.redo(why);
    }

    /** A completed work must be done again, in a new cycle. */
    public void reopen(Reason why) {
        if (task.directive().isPurged()) {
            throw TransitionNotAllowedException.purged();
        }
        life.reopen(why);
    }

    public void suspend(Reason why) {
        life.suspend(why);
    }

    /** It stands again where it was put aside. */
    public void resume(Reason why) {
        life.resume(why);
    }

    public void withdraw(Reason why, Instant now) {
        life.close(Step.WITHDRAW, why, now);
    }

    /** Its directive must be forgotten: it ends if it is open, and no word of it stays. */
    public void forget(Reason why, Instant now) {
        if (life.state().isOpen()) {
            withdraw(why, now);
        }
        life.decided(why);
    }

    /** The task is done: what a coordinating agency owed it is done with it. */
    public void closeWithLead(Instant now) {
        if (role != AssignmentRole.COORDINATING) {
            throw new IllegalStateException("only a coordinating row closes with its lead");
        }
        life.close(Step.CLOSE_WITH_LEAD, Reason.of("the lead agency's work was accepted"), now);
    }

    /** A decision on when it is due; the new one says itself that it follows the old. Of a draft too: its calendar may change. */
    public void changeDeadline(@Nullable Deadline next, Reason why) {
        if (state() != AssignmentState.DRAFT) {
            life.requireOpen();
        }
        deadline = next;
        life.decided(why);
    }

    /** The same day, counted through a calendar that is now confirmed, or is no more. */
    public void settleDeadline(boolean provisional) {
        if (deadline != null) {
            deadline = deadline.settled(!provisional);
        }
    }

    /** The agency asks for more time; the present deadline stays in force. */
    public void requestExtension(LocalDate until) {
        life.askUntil(until);
    }

    /** @param granted the deadline that follows; null: refused */
    public void decideExtension(@Nullable Deadline granted, Reason why) {
        life.answerAsk(granted != null, why);
        if (granted != null) {
            deadline = granted;
        }
    }

    private void requireTracked(Step step) {
        if (!tracked && step.isOfTheAgency()) {
            throw TransitionNotAllowedException.forInformation();
        }
    }

    public Timeliness timeliness(Instant now) {
        return Timeliness.of(
                Objects.requireNonNullElse(life.suspendedFrom(), state()), deadline(), life.submittedAt(), now);
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
        return holder.agency();
    }

    /** Code of the agency that owed it before the last reassignment. */
    public @Nullable String previousAgency() {
        return holder.previous();
    }

    /** Code of the body it was given by. */
    public String assignedBy() {
        return assignedBy;
    }

    public Officers officers() {
        return holder.officers();
    }

    public AssignmentRole role() {
        return role;
    }

    public boolean tracked() {
        return tracked;
    }

    /** Where it stands, in which cycle, and since when. */
    public Life life() {
        return life;
    }

    public AssignmentState state() {
        return life.state();
    }

    /** Null where no day is known: không hạn, or an event or a receipt still to come. */
    public @Nullable Deadline deadline() {
        return deadline == null || !deadline.isDated() ? null : deadline;
    }

    /** With or without a day; null where nothing was said of a deadline. */
    public @Nullable Deadline deadlineAsSet() {
        return deadline;
    }
}
