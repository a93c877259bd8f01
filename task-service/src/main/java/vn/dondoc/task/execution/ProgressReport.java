package vn.dondoc.task.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.life.Progress;

/** What an agency said on the way; never changed. */
@Entity
@Immutable
@Table(name = "progress_reports")
public class ProgressReport {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private int cycle;
    private int percent;
    private String text;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "reported_by")
    private String reportedBy;

    @SuppressWarnings("NullAway.Init")
    protected ProgressReport() {}

    ProgressReport(Assignment assignment, Progress progress, Caller by) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.cycle = assignment.life().cycle();
        this.percent = progress.percent();
        this.text = progress.text();
        this.reportedAt = progress.reportedAt();
        this.reportedBy = by.name() == null ? by.subject() : by.name();
    }

    ProgressReportResponse response() {
        return new ProgressReportResponse(id, cycle, percent, text, reportedAt, reportedBy);
    }
}
