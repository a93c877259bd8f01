package vn.dondoc.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.task.directive.AssignedDirective;
import vn.dondoc.task.directive.DirectiveRepository;

/** Shows assignments as they stand. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentAccess access;
    private final DirectiveRepository directives;
    private final Clock clock;

    AssignmentService(AssignmentAccess access, DirectiveRepository directives, Clock clock) {
        this.access = access;
        this.directives = directives;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse get(Caller caller, UUID id) {
        return respond(access.visible(caller, id));
    }

    /** What whoever sees the assignment may read of the directive it comes from. */
    @Transactional
    public AssignedDirective directive(Caller caller, UUID id) {
        return directives.getAssigned(access.visible(caller, id).directiveId());
    }

    private AssignmentResponse respond(Assignment assignment) {
        return AssignmentResponse.of(assignment, clock.instant());
    }
}
