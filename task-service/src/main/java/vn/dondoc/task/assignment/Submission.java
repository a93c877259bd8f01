package vn.dondoc.task.assignment;

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

/** A report that the work is done, with its evidence, and what was decided on it. */
@Entity
@Table(name = "submissions")
public class Submission {

    /** What was decided on a report. */
    public enum Decision {
        ACCEPTED,
        REDO
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

    @Enumerated(EnumType.STRING)
    private @Nullable Decision decision;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    private @Nullable String reason;

    @SuppressWarnings("NullAway.Init")
    protected Submission() {}

    Submission(Assignment assignment, String note, List<Evidence> evidence, Caller by, Instant now) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.cycle = assignment.cycle();
        this.note = note;
        this.evidence = evidence;
        this.submittedAt = now;
        this.submittedBy = by.subject();
    }

    void decide(Decision outcome, @Nullable String why, Caller by, Instant now) {
        decision = outcome;
        reason = why;
        decidedBy = by.subject();
        decidedAt = now;
    }

    public String note() {
        return note;
    }

    public List<Evidence> evidence() {
        return evidence;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Decision decision() {
        return decision;
    }

    public @Nullable String reason() {
        return reason;
    }
}
