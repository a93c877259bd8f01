package vn.dondoc.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.outbox.Outbox;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.AssignmentEvent.What;

/** Moves assignments through their life: the step, its audit row and its event in one transaction. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final Versions versions;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    AssignmentService(
            AssignmentRepository assignments,
            AgencyRepository agencies,
            Versions versions,
            Outbox outbox,
            Audit audit,
            Clock clock) {
        this.assignments = assignments;
        this.agencies = agencies;
        this.versions = versions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse get(Caller caller, UUID id) {
        return respond(visible(caller, id));
    }

    @Transactional
    public Page<AssignmentResponse> ofAgency(
            Caller caller, String agency, @Nullable AssignmentState state, @Nullable String cursor, int limit) {
        requireSight(caller, agency);
        String filter = "agency-assignments " + agency + " " + state;
        UUID before = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<AssignmentResponse> rows = assignments.findOfAgency(agency, state, before, limit + 1).stream()
                .map(this::respond)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    @Transactional
    public AssignmentResponse acknowledge(Caller caller, UUID id, @Nullable String ifMatch, @Nullable String note) {
        Assignment assignment = own(caller, id, ifMatch);
        return step(caller, assignment, What.ACKNOWLEDGED, note, a -> a.acknowledge(clock.instant()));
    }

    @Transactional
    public AssignmentResponse submit(Caller caller, UUID id, @Nullable String ifMatch, SubmissionRequest request) {
        Assignment assignment = own(caller, id, ifMatch);
        Instant now = clock.instant();
        return step(caller, assignment, What.SUBMITTED, null, a -> {
            a.submit(now);
            assignments.add(new Submission(a, request.note(), request.evidenceOrNone(), caller, now));
        });
    }

    @Transactional
    public AssignmentResponse accept(Caller caller, UUID id, @Nullable String ifMatch, @Nullable String note) {
        Assignment assignment = givenBy(caller, id, ifMatch);
        Instant now = clock.instant();
        AssignmentResponse accepted = step(caller, assignment, What.COMPLETED, note, a -> {
            assignments.lockAllOf(a.task());
            a.accept(now);
            decide(a, Submission.Decision.ACCEPTED, note, caller, now);
        });
        if (assignment.role() == AssignmentRole.LEAD && !assignments.anyLeadOpen(assignment.task())) {
            for (Assignment coordinating : assignments.lockOpenCoordinating(assignment.task())) {
                step(caller, coordinating, What.COMPLETED, note, a -> a.closeWithLead(now));
            }
        }
        return accepted;
    }

    @Transactional
    public AssignmentResponse redo(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        Assignment assignment = givenBy(caller, id, ifMatch);
        Instant now = clock.instant();
        return step(caller, assignment, What.REDO_REQUESTED, reason, a -> {
            a.redo(reason);
            decide(a, Submission.Decision.REDO, reason, caller, now);
        });
    }

    @Transactional
    public AssignmentResponse withdraw(Caller caller, UUID id, @Nullable String ifMatch, String reason) {
        Assignment assignment = givenBy(caller, id, ifMatch);
        return step(caller, assignment, What.WITHDRAWN, reason, a -> a.withdraw(reason, clock.instant()));
    }

    private AssignmentResponse step(
            Caller caller, Assignment assignment, What what, @Nullable String reason, Consumer<Assignment> move) {
        AssignmentResponse before = respond(assignment);
        move.accept(assignment);
        assignments.flush();
        AssignmentResponse after = respond(assignment);
        outbox.append(AssignmentEvent.of(what, assignment, agencies.nameOf(assignment.assignedBy())));
        audit.record(
                caller,
                new AuditEntry(what.type(), "assignment", assignment.id().toString(), before, after, reason));
        return after;
    }

    private void decide(
            Assignment assignment, Submission.Decision decision, @Nullable String why, Caller by, Instant now) {
        assignments.lastSubmission(assignment.id()).ifPresent(submission -> submission.decide(decision, why, by, now));
    }

    private Assignment visible(Caller caller, UUID id) {
        return assignments
                .findWithAll(id)
                .filter(assignment -> mayRead(caller, assignment))
                .orElseThrow(() -> notYours(id));
    }

    private static boolean mayRead(Caller caller, Assignment assignment) {
        return caller.onlyAgency()
                .map(agency -> isOf(assignment, agency) && assignment.state() != AssignmentState.DRAFT)
                .orElseGet(() -> caller.actsFor(assignment.assignedBy()));
    }

    private static boolean isOf(Assignment assignment, String agency) {
        return assignment.agency().code().equals(agency);
    }

    /** The agency's own row, for what only the agency may do. */
    private Assignment own(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = assignments
                .findWithAll(id)
                .filter(found -> found.state() != AssignmentState.DRAFT)
                .filter(found -> caller.agency() != null && isOf(found, caller.agency()))
                .orElseThrow(() -> notYours(id));
        versions.require(ifMatch, assignment.version());
        return assignment;
    }

    /** A row given by a body the caller acts for, for what only the assigning side may do. */
    private Assignment givenBy(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = assignments
                .findWithAll(id)
                .filter(found -> caller.actsFor(found.assignedBy()))
                .orElseThrow(() -> notYours(id));
        versions.require(ifMatch, assignment.version());
        return assignment;
    }

    private static void requireSight(Caller caller, String agency) {
        boolean sees =
                caller.onlyAgency().map(agency::equals).orElseGet(() -> caller.actsFor(agency.split("\\.", 2)[0]));
        if (!sees) {
            throw Problem.notFound("no agency " + agency + " whose assignments you may see");
        }
    }

    private static RuntimeException notYours(UUID id) {
        return Problem.notFound("no assignment " + id + " that is yours to see or change");
    }

    private AssignmentResponse respond(Assignment assignment) {
        return AssignmentResponse.of(assignment, clock.instant());
    }
}
