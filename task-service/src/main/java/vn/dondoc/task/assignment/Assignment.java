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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.deadline.Deadline;

/**
 * A task's obligation on one agency, in one role, with its own deadline and life.
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

    @Column(name = "assigned_by")
    private String assignedBy;

    @Column(name = "monitoring_officer")
    private @Nullable String monitoringOfficer;

    @Enumerated(EnumType.STRING)
    private AssignmentRole role;

    private boolean tracked;

    @Enumerated(EnumType.STRING)
    private AssignmentState state;

    private int cycle;

    @Embedded
    private @Nullable Deadline deadline;

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

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Assignment() {}

    /** A draft; {@code tracked} false means for information: no acknowledgement, no chase, not in the statistics. */
    public Assignment(
            Task task,
            Agency agency,
            AssignmentRole role,
            boolean tracked,
            @Nullable Deadline deadline,
            @Nullable String monitoringOfficer,
            Instant now) {
        this.id = Ids.next();
        this.task = task;
        this.directiveId = task.directive().id();
        this.agency = agency;
        this.assignedBy = task.directive().body();
        this.monitoringOfficer = monitoringOfficer;
        this.role = role;
        this.tracked = tracked;
        this.state = AssignmentState.DRAFT;
        this.cycle = 1;
        this.deadline = deadline;
        this.createdAt = now;
    }

    /** The agency has taken notice and begins. */
    void acknowledge(Instant now) {
        move(AssignmentState.IN_PROGRESS, EnumSet.of(AssignmentState.ASSIGNED));
        acknowledgedAt = now;
    }

    /** The agency reports it done; allowed without an acknowledgement before, since the report implies it. */
    void submit(Instant now) {
        move(AssignmentState.SUBMITTED, EnumSet.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS));
        acknowledgedAt = acknowledgedAt == null ? now : acknowledgedAt;
        submittedAt = now;
        reason = null;
    }

    void accept(Instant now) {
        move(AssignmentState.COMPLETED, EnumSet.of(AssignmentState.SUBMITTED));
        closedAt = now;
        reason = null;
    }

    /** The report does not do: it is void, and the deadline runs as if it had never been. */
    void redo(String why) {
        move(AssignmentState.IN_PROGRESS, EnumSet.of(AssignmentState.SUBMITTED));
        submittedAt = null;
        reason = why;
    }

    void withdraw(String why, Instant now) {
        move(
                AssignmentState.WITHDRAWN,
                EnumSet.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS, AssignmentState.SUBMITTED));
        closedAt = now;
        reason = why;
    }

    /** The task is done: what a coordinating agency owed it is done with it. */
    void closeWithLead(Instant now) {
        if (role != AssignmentRole.COORDINATING) {
            throw new IllegalStateException("only a coordinating row closes with its lead");
        }
        move(
                AssignmentState.COMPLETED,
                EnumSet.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS, AssignmentState.SUBMITTED));
        closedAt = now;
        reason = "the lead agency's work was accepted";
    }

    private void move(AssignmentState to, Set<AssignmentState> from) {
        if (!from.contains(state)) {
            throw TransitionNotAllowedException.between(state, to);
        }
        state = to;
    }

    public Timeliness timeliness(Instant now) {
        return Timeliness.of(state, deadline(), submittedAt, now);
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

    /** Code of the body it was given by. */
    public String assignedBy() {
        return assignedBy;
    }

    public @Nullable String monitoringOfficer() {
        return monitoringOfficer;
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

    /** Why it was last sent back, withdrawn or closed with its lead. */
    public @Nullable String reason() {
        return reason;
    }
}
