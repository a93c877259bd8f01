package vn.dondoc.task.measure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.life.AssignmentState;

/** Targets and their values. */
@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

    List<Target> findOfAssignment(UUID assignment) {
        return list("assignmentId = ?1 order by id", assignment);
    }

    List<Target> findCountedOfDirective(UUID directive) {
        return find(
                        "from Target t where t.directiveId = ?1 and exists "
                                + "(select 1 from Assignment a where a.id = t.assignmentId and a.life.state <> ?2)",
                        directive,
                        AssignmentState.WITHDRAWN)
                .list();
    }

    /** Locked: of values reported at the same time each is kept, and the latest day counts. */
    Optional<Target> lock(UUID assignment, UUID id) {
        return find("id = ?1 and assignmentId = ?2", id, assignment)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<Target> find(UUID assignment, UUID id) {
        return find("id = ?1 and assignmentId = ?2", id, assignment).firstResultOptional();
    }

    /** To the directives to which the assignments belong now. */
    void follow(Collection<UUID> assignments) {
        getEntityManager()
                .createNativeQuery("""
                        update targets t set directive_id = a.directive_id
                        from assignments a
                        where a.id = t.assignment_id and t.assignment_id = any(:ids)
                        """)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .executeUpdate();
    }

    /** In the session already, since it was drafted in this transaction. */
    Assignment drafted(UUID id) {
        return getEntityManager().find(Assignment.class, id);
    }

    void add(TargetValue value) {
        getEntityManager().persist(value);
    }

    List<TargetValue> values(Target target) {
        return getEntityManager()
                .createQuery("from TargetValue v where v.targetId = :target order by v.id", TargetValue.class)
                .setParameter("target", target.id())
                .getResultList();
    }
}
