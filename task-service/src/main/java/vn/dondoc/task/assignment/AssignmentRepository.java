package vn.dondoc.task.assignment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assignments, always with their task, directive and agency: one query a page, whatever its length. */
@ApplicationScoped
public class AssignmentRepository implements PanacheRepositoryBase<Assignment, UUID> {

    private static final String WITH_ALL =
            "from Assignment a join fetch a.task t join fetch t.directive join fetch a.agency ";

    public Optional<Assignment> findWithAll(UUID id) {
        return find(WITH_ALL + "where a.id = ?1", id).firstResultOptional();
    }

    /** Issued ones of an agency, newest first. */
    public List<Assignment> findOfAgency(
            String agency, @Nullable AssignmentState state, @Nullable UUID before, int number) {
        List<Object> values = new ArrayList<>(List.of(agency));
        StringBuilder query = new StringBuilder(WITH_ALL).append("where a.agency.code = ?1 and a.state <> DRAFT");
        if (state != null) {
            values.add(state);
            query.append(" and a.state = ?").append(values.size());
        }
        if (before != null) {
            values.add(before);
            query.append(" and a.id < ?").append(values.size());
        }
        return page(query.append(" order by a.id desc").toString(), values, number);
    }

    /** Drafts and issued ones of a directive, in the order in which they were drafted. */
    public List<Assignment> findOfDirective(UUID directive, @Nullable UUID after, int number) {
        List<Object> values = new ArrayList<>(List.of(directive));
        StringBuilder query = new StringBuilder(WITH_ALL).append("where a.directiveId = ?1");
        if (after != null) {
            values.add(after);
            query.append(" and a.id > ?2");
        }
        return page(query.append(" order by a.id").toString(), values, number);
    }

    private List<Assignment> page(String query, List<Object> values, int number) {
        return find(query, values.toArray()).page(0, number).list();
    }

    /** Turns all drafts of a directive into assigned ones with one statement; the ids of those it turned. */
    public List<UUID> issue(UUID directive, Instant now) {
        flush();
        @SuppressWarnings("unchecked")
        List<UUID> issued = getEntityManager()
                .createNativeQuery("""
                        update assignments set state = 'ASSIGNED', issued_at = :now, version = version + 1
                        where directive_id = :directive and state = 'DRAFT'
                        returning id
                        """, UUID.class)
                .setParameter("now", now)
                .setParameter("directive", directive)
                .getResultList();
        getEntityManager().clear();
        return issued;
    }

    public List<Assignment> findAllWithAll(List<UUID> ids) {
        return find(WITH_ALL + "where a.id in ?1 order by a.id", ids).list();
    }

    /** The open coordinating rows of a task, locked, so that nobody moves them meanwhile. */
    List<Assignment> lockOpenCoordinating(Task task) {
        return find(
                        "task = ?1 and role = ?2 and state in ?3",
                        task,
                        AssignmentRole.COORDINATING,
                        List.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS, AssignmentState.SUBMITTED))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    boolean anyLeadOpen(Task task) {
        return count(
                        "task = ?1 and role = ?2 and state in ?3",
                        task,
                        AssignmentRole.LEAD,
                        List.of(AssignmentState.ASSIGNED, AssignmentState.IN_PROGRESS, AssignmentState.SUBMITTED))
                > 0;
    }

    /** All parts of a task, in one order, so that two decisions on it wait for each other. */
    void lockAllOf(Task task) {
        getEntityManager()
                .createNativeQuery("select id from assignments where task_id = :task order by id for update")
                .setParameter("task", task.id())
                .getResultList();
    }

    /** The last report, which is the one a decision is about. */
    Optional<Submission> lastSubmission(UUID assignment) {
        return getEntityManager()
                .createQuery(
                        "from Submission s where s.assignmentId = :id order by s.submittedAt desc", Submission.class)
                .setParameter("id", assignment)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    void add(Submission submission) {
        getEntityManager().persist(submission);
    }
}
