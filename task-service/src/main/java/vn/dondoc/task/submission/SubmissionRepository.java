package vn.dondoc.task.submission;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.Assignment;

/** Reports of assignments. */
@ApplicationScoped
public class SubmissionRepository implements PanacheRepositoryBase<Submission, UUID> {

    /** The last report that reached the office, which is the one a decision is about. */
    public Optional<Submission> findLast(UUID assignment) {
        return find("assignmentId = ?1 and (approval is null or approval = APPROVED) order by id desc", assignment)
                .page(0, 1)
                .firstResultOptional();
    }

    /** For each of the assignments its last report that reached the office. */
    public List<Submission> findLast(Collection<UUID> assignments) {
        @SuppressWarnings("unchecked")
        List<Submission> found = getEntityManager()
                .createNativeQuery("""
                        select distinct on (assignment_id) * from submissions
                        where assignment_id = any(:assignments) and (approval is null or approval = 'APPROVED')
                        order by assignment_id, id desc
                        """, Submission.class)
                .setParameter("assignments", assignments.toArray(UUID[]::new))
                .getResultList();
        return found;
    }

    /** The report that waits for the agency's approver; one that an earlier cycle left behind waits no more. */
    Optional<Submission> findPending(Assignment assignment) {
        return find(
                        "assignmentId = ?1 and cycle = ?2 and approval = PENDING",
                        assignment.id(),
                        assignment.life().cycle())
                .firstResultOptional();
    }

    /** Oldest first. */
    List<Submission> findOf(UUID assignment, @Nullable UUID after, int number) {
        var query = after == null
                ? find("assignmentId = ?1 order by id", assignment)
                : find("assignmentId = ?1 and id > ?2 order by id", assignment, after);
        return query.page(0, number).list();
    }

    /** Those of the ids that are documents the body has registered. */
    Set<UUID> findKnownDocuments(Collection<UUID> ids, String body) {
        return Set.copyOf(getEntityManager()
                .createQuery("select d.id from Directive d where d.id in :ids and d.body = :body", UUID.class)
                .setParameter("ids", ids)
                .setParameter("body", body)
                .getResultList());
    }
}
