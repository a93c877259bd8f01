package vn.dondoc.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;

/** Shows assignments as they stand. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentAccess access;
    private final Clock clock;

    AssignmentService(AssignmentAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse get(Caller caller, UUID id) {
        return respond(access.visible(caller, id));
    }

    private AssignmentResponse respond(Assignment assignment) {
        return AssignmentResponse.of(assignment, clock.instant());
    }
}
