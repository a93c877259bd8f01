package vn.dondoc.task.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.task.assignment.Assignment;

/** A transfer, kept as a record of its own; never changed. */
@Entity
@Immutable
@Table(name = "reassignments")
public class Reassignment {

    @Id
    private UUID id;

    @Column(name = "assignment_id")
    private UUID assignmentId;

    private int cycle;

    @Column(name = "from_agency")
    private String fromAgency;

    @Column(name = "to_agency")
    private String toAgency;

    private String reason;

    @Column(name = "deciding_document")
    private @Nullable String decidingDocument;

    @Column(name = "reassigned_at")
    private Instant reassignedAt;

    @Column(name = "reassigned_by")
    private String reassignedBy;

    @SuppressWarnings("NullAway.Init")
    protected Reassignment() {}

    /** Of an assignment that was just reassigned. */
    Reassignment(Assignment assignment, Caller by, Instant now) {
        this.id = Ids.next();
        this.assignmentId = assignment.id();
        this.cycle = assignment.life().cycle();
        this.fromAgency = Objects.requireNonNull(assignment.previousAgency());
        this.toAgency = assignment.agency().code();
        this.reason = Objects.requireNonNull(assignment.life().reason().text());
        this.decidingDocument = assignment.life().reason().document();
        this.reassignedAt = now;
        this.reassignedBy = Objects.requireNonNullElse(by.name(), by.subject());
    }

    ReassignmentResponse response() {
        return new ReassignmentResponse(
                id, cycle, fromAgency, toAgency, reason, decidingDocument, reassignedAt, reassignedBy);
    }
}
