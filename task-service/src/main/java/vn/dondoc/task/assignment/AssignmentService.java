package vn.dondoc.task.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.life.AssignmentState;

/** Shows assignments as they stand. */
@ApplicationScoped
public class AssignmentService {

    private final AssignmentRepository assignments;
    private final AssignmentAccess access;
    private final Clock clock;

    AssignmentService(AssignmentRepository assignments, AssignmentAccess access, Clock clock) {
        this.assignments = assignments;
        this.access = access;
        this.clock = clock;
    }

    @Transactional
    public AssignmentResponse get(Caller caller, UUID id) {
        return respond(access.visible(caller, id));
    }

    @Transactional
    public Page<AssignmentResponse> ofAgency(
            Caller caller, String agency, @Nullable AssignmentState state, @Nullable String cursor, int limit) {
        access.requireSight(caller, agency);
        String filter = "agency-assignments " + agency + " " + state;
        UUID before = Cursor.decode(cursor, filter, 1).map(c -> c.uuid(0)).orElse(null);
        List<AssignmentResponse> rows = assignments.findOfAgency(agency, state, before, limit + 1).stream()
                .map(this::respond)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    private AssignmentResponse respond(Assignment assignment) {
        return AssignmentResponse.of(assignment, clock.instant());
    }
}
