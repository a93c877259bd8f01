package vn.dondoc.task.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Transfers of assignments. */
@ApplicationScoped
class ReassignmentRepository implements PanacheRepositoryBase<Reassignment, UUID> {

    private static final int MORE_THAN_THERE_WILL_BE = 1000;

    List<Reassignment> findOf(UUID assignment) {
        return find("assignmentId = ?1 order by cycle", assignment)
                .page(0, MORE_THAN_THERE_WILL_BE)
                .list();
    }
}
