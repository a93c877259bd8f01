package vn.dondoc.task.breakdown;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.assignment.Task;
import vn.dondoc.task.life.AssignmentState;

/** Tasks with their assignments. */
@ApplicationScoped
class TaskRepository implements PanacheRepositoryBase<Task, UUID> {

    Optional<Task> findWithDirective(UUID id) {
        return find("from Task t join fetch t.directive where t.id = ?1", id).firstResultOptional();
    }

    List<Assignment> assignmentsOf(Task task) {
        return getEntityManager()
                .createQuery(
                        "from Assignment a join fetch a.holder.agency where a.task = :task order by a.id",
                        Assignment.class)
                .setParameter("task", task)
                .getResultList();
    }

    /** Whoever corrects or issues it at the same time waits; raises the version, since its assignments are part of it. */
    void lock(Task task) {
        getEntityManager()
                .createNativeQuery("select id from assignments where task_id = :task order by id for update")
                .setParameter("task", task.id())
                .getResultList();
        getEntityManager().lock(task, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    boolean isDraft(Task task) {
        Long issued = getEntityManager()
                .createQuery(
                        "select count(*) from Assignment a where a.task = :task and a.life.state <> :draft", Long.class)
                .setParameter("task", task)
                .setParameter("draft", AssignmentState.DRAFT)
                .getSingleResult();
        return issued == 0;
    }

    void removeAssignments(Task task, List<Assignment> drafts) {
        flush();
        getEntityManager()
                .createNativeQuery("delete from assignments where task_id = :task and state = 'DRAFT'")
                .setParameter("task", task.id())
                .executeUpdate();
        drafts.forEach(getEntityManager()::detach);
    }

    boolean anyDraftOf(UUID directive) {
        return getEntityManager()
                        .createQuery(
                                "select count(*) from Assignment a where a.directiveId = :directive and a.life.state = :draft",
                                Long.class)
                        .setParameter("directive", directive)
                        .setParameter("draft", AssignmentState.DRAFT)
                        .getSingleResult()
                > 0;
    }
}
