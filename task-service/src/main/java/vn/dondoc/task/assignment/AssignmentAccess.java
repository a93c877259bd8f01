package vn.dondoc.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.life.AssignmentState;

/**
 * Finds assignments for a caller: an agency its own, others those given by a body they act for. What is not the caller's is
 * 404, as if it were not there.
 */
@ApplicationScoped
public class AssignmentAccess {

    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final Versions versions;

    AssignmentAccess(AssignmentRepository assignments, AgencyRepository agencies, Versions versions) {
        this.agencies = agencies;
        this.assignments = assignments;
        this.versions = versions;
    }

    /** To be read. */
    public Assignment visible(Caller caller, UUID id) {
        return assignments
                .findWithAll(id)
                .filter(assignment -> mayRead(caller, assignment))
                .orElseThrow(() -> notYours(id));
    }

    /** The agency's own row, for what only the agency may do. */
    public Assignment own(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = assignments
                .findWithAll(id)
                .filter(found -> found.state() != AssignmentState.DRAFT)
                .filter(found -> caller.agency() != null && isOf(found, caller.agency()))
                .orElseThrow(() -> notYours(id));
        versions.require(ifMatch, assignment.version());
        return assignment;
    }

    /** A row given by a body the caller acts for, for what only the assigning side may do. */
    public Assignment givenBy(Caller caller, UUID id, @Nullable String ifMatch) {
        Assignment assignment = assignments
                .findWithAll(id)
                .filter(found -> caller.actsFor(found.assignedBy()))
                .orElseThrow(() -> notYours(id));
        versions.require(ifMatch, assignment.version());
        return assignment;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the caller may not see the agency's assignments */
    public void requireSight(Caller caller, String agency) {
        // A token may also name agencies, as of a vendor that serves sixty of them.
        boolean sees = caller.onlyAgency()
                .map(own -> isOrSucceeds(own, agency))
                .orElseGet(() -> caller.actsFor(agency) || caller.actsFor(agency.split("\\.", 2)[0]));
        if (!sees) {
            throw Problem.notFound("no agency " + agency + " whose assignments you may see");
        }
    }

    private boolean mayRead(Caller caller, Assignment assignment) {
        return caller.onlyAgency()
                .map(own -> assignment.state() != AssignmentState.DRAFT
                        && isOrSucceeds(own, assignment.agency().code()))
                .orElseGet(() -> caller.actsFor(assignment.assignedBy())
                        || assignment.state() != AssignmentState.DRAFT
                                && caller.actsFor(assignment.agency().code()));
    }

    /** Whoever took an agency's place answers for what it was given, and must be able to read it. */
    private boolean isOrSucceeds(String own, String agency) {
        return own.equals(agency) || !own.isEmpty() && agencies.succeeds(own, agency);
    }

    private static boolean isOf(Assignment assignment, String agency) {
        return assignment.agency().code().equals(agency);
    }

    private static RuntimeException notYours(UUID id) {
        return Problem.notFound("no assignment " + id + " that is yours to see or change");
    }
}
