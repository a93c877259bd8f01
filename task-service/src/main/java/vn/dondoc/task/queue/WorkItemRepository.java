package vn.dondoc.task.queue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What waits on a body's desk. */
@ApplicationScoped
class WorkItemRepository implements PanacheRepositoryBase<WorkItem, UUID> {

    /**
     * Which part of a desk is asked for.
     *
     * @param officers subjects; null for everybody's
     */
    record Filter(
            String body, @Nullable WorkKind kind, @Nullable List<String> officers) {}

    /** The row a page goes on behind. */
    record Last(Instant since, UUID id) {}

    /** Oldest first. */
    List<WorkItem> findWaiting(Filter filter, @Nullable Last after, int number) {
        List<Object> values = new ArrayList<>();
        StringBuilder query = conditions(filter, values);
        if (after != null) {
            values.add(after.since());
            values.add(after.id());
            query.append(" and (since, id) > (?")
                    .append(values.size() - 1)
                    .append(", ?")
                    .append(values.size())
                    .append(")");
        }
        return find(query.append(" order by since, id").toString(), values.toArray())
                .page(0, number)
                .list();
    }

    List<WorkCounts.OfKind> countWaiting(Filter filter) {
        List<Object> values = new ArrayList<>();
        StringBuilder conditions = conditions(filter, values);
        var query = getEntityManager()
                .createQuery(
                        "select kind, count(*), min(since) from WorkItem where " + conditions
                                + " group by kind order by min(since)",
                        WorkCounts.OfKind.class);
        for (int n = 0; n < values.size(); n++) {
            query.setParameter(n + 1, values.get(n));
        }
        return query.getResultList();
    }

    /** Who else wants to change it waits until the transaction ends. */
    Optional<WorkItem> findForChange(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    private static StringBuilder conditions(Filter filter, List<Object> values) {
        values.add(filter.body());
        StringBuilder query = new StringBuilder("settledAt is null and body = ?1");
        if (filter.kind() != null) {
            values.add(filter.kind());
            query.append(" and kind = ?").append(values.size());
        }
        if (filter.officers() != null) {
            values.add(filter.officers());
            query.append(" and officer in ?").append(values.size());
        }
        return query;
    }
}
