package vn.dondoc.task.subassignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.assignment.Assignment;

/** Which assignments are parts of which. */
@ApplicationScoped
class SubAssignmentRepository {

    private final EntityManager entities;

    SubAssignmentRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** Issues the drafts at once as parts of the parent; one statement each, whatever their number. */
    List<Assignment> issue(Assignment parent, List<Assignment> drafts, Instant now) {
        drafts.forEach(entities::persist);
        entities.flush();
        UUID[] ids = drafts.stream().map(Assignment::id).toArray(UUID[]::new);
        entities.createNativeQuery("""
                        update assignments set state = 'ASSIGNED', issued_at = :now, version = version + 1,
                               assigned_by = :agency
                        where id = any(:ids)
                        """)
                .setParameter("now", now)
                .setParameter("agency", parent.agency().code())
                .setParameter("ids", ids)
                .executeUpdate();
        entities.createNativeQuery("""
                        insert into sub_assignments (assignment_id, parent_id) select unnest(:ids), :parent
                        """)
                .setParameter("ids", ids)
                .setParameter("parent", parent.id())
                .executeUpdate();
        drafts.forEach(entities::refresh);
        return drafts;
    }

    List<UUID> partsOf(UUID parent) {
        return OneColumn.query(
                        entities,
                        "select assignment_id from sub_assignments where parent_id = :parent order by assignment_id",
                        UUID.class)
                .setParameter("parent", parent)
                .getResultList();
    }
}
