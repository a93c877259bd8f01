package vn.dondoc.task.position;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.task.assignment.AssignmentAccess;

/** What a caller may read. */
@ApplicationScoped
public class Scopes {

    private final AssignmentAccess access;

    Scopes(AssignmentAccess access) {
        this.access = access;
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 if the caller may not see the agency's assignments */
    public Scope ofAgency(Caller caller, String agency) {
        access.requireSight(caller, agency);
        return new Scope.OfAgency(agency);
    }

    /** All the token lets its bearer see. */
    public Scope ofToken(Caller caller) {
        if (caller.has(Role.ADMIN)) {
            return new Scope.Everything();
        }
        return caller.onlyAgency().<Scope>map(Scope.OfAgency::new).orElseGet(() -> new Scope.OfBodies(caller.bodies()));
    }
}
