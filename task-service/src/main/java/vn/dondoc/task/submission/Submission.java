package vn.dondoc.task.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.assignment.Assignment;

/** A report that the work is done, with its evidence, and what was decided on it. */
@Entity
@Table(name = "submissions")
public class Submission {

    /** What the office decided on a report. */
    public enum Decision {
        ACCEPTED,
        REDO
    }

    /** What the agency's own approver said, where it has one. */
    public enum Approval {
        PENDING,
        APPROVED,
        RETURNED
    }

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private int cycle;
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Evidence> evidence;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "entered_at")
    private Instant enteredAt;

    @Column(name = "entered_reason")
    private @Nullable String enteredReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Approval approval;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(Assignment assignment, Report report, Caller by, Instant now) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.cycle = assignment.life().cycle();
        this.note = report.note();
        this.evidence = report.evidence();
        this.submittedAt = now;
        this.submittedBy = by.subject();
        this.enteredAt = now;
    }

    /** It reached the office before it was entered there. */
    void enteredForTheAgency(Instant reachedOffice, String why) {
        submittedAt = reachedOffice;
        enteredReason = why;
    }

    void awaitApproval() {
        approval = Approval.PENDING;
    }

    /** It leaves the agency now, and this is when it counts as submitted. */
    void approve(Caller by, Instant now) {
        approval = Approval.APPROVED;
        approvedBy = by.subject();
        submittedAt = now;
    }

    /** It goes back to whoever wrote it; the office never saw it. */
    void giveBack(Caller by, String why) {
        approval = Approval.RETURNED;
        approvedBy = by.subject();
        reason = why;
    }

    public void decide(Decision outcome, @Nullable String why, Caller by, Instant now) {
        decision = outcome;
        reason = why;
        decidedBy = by.subject();
        decidedAt = now;
    }

    List<Evidence> evidence() {
        return evidence;
    }

    /** @param rested the evidence, as far as its documents are known */
    SubmissionResponse response(List<SubmissionResponse.Evidenced> rested) {
        return new SubmissionResponse(
                id,
                cycle,
                note,
                rested,
                submittedAt,
                submittedBy,
                enteredAt,
                enteredReason,
                approval,
                approvedBy,
                decision,
                decidedAt,
                decidedBy,
                reason);
    }
}
