package vn.dondoc.task.series;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.life.AssignmentState;

/** Recurring duties and the periods made of them. */
@ApplicationScoped
class SeriesRepository implements PanacheRepositoryBase<Series, UUID> {

    /** Locked; what another replica works on is left to it. */
    List<Series> takeDue(LocalDate today, int portion) {
        List<UUID> ids = OneColumn.query(getEntityManager(), """
                        select id from series where state = 'ACTIVE' and next_at <= :today
                        order by next_at, id limit :portion for no key update skip locked
                        """, UUID.class)
                .setParameter("today", today)
                .setParameter("portion", portion)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    List<Series> findOfDirective(UUID directive) {
        return list("directiveId = ?1 order by id", directive);
    }

    /** Those of the last period that were not withdrawn: who owes it now owes it again. */
    List<Assignment> assignmentsOf(UUID task) {
        return getEntityManager()
                .createQuery(
                        "from Assignment a join fetch a.task t join fetch t.directive join fetch a.holder.agency "
                                + "where t.id = :task and a.life.state <> :withdrawn order by a.id",
                        Assignment.class)
                .setParameter("task", task)
                .setParameter("withdrawn", AssignmentState.WITHDRAWN)
                .getResultList();
    }

    /** The unique key of a period: whoever made it before, it is not made again. */
    void addPeriod(UUID series, LocalDate periodOn, UUID task, Instant now) {
        getEntityManager()
                .createNativeQuery("""
                        insert into series_periods (series_id, period_on, task_id, made_at)
                        values (:series, :period, :task, :now)
                        """)
                .setParameter("series", series)
                .setParameter("period", periodOn)
                .setParameter("task", task)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** To the tasks as which the last periods go on. */
    void follow(Collection<UUID> assignments) {
        getEntityManager()
                .createNativeQuery("""
                        update series s set directive_id = t.directive_id, last_task_id = t.id, version = s.version + 1
                        from (select distinct task_id from assignments where id = any(:ids)) a
                        join tasks t on t.id = a.task_id
                        where s.last_task_id = t.carried_from and s.state = 'ACTIVE'
                        """)
                .setParameter("ids", assignments.toArray(UUID[]::new))
                .executeUpdate();
    }

    List<SeriesResponse.Period> periods(UUID series) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = getEntityManager()
                .createNativeQuery(
                        "select period_on, task_id, made_at from series_periods where series_id = :series order by period_on")
                .setParameter("series", series)
                .getResultList();
        return rows.stream()
                .map(row -> new SeriesResponse.Period((LocalDate) row[0], (UUID) row[1], (Instant) row[2]))
                .toList();
    }

    /** Issues these drafts alone, whatever else of the directive is drafted. */
    List<Assignment> issue(Collection<Assignment> drafts, Instant now) {
        List<UUID> ids = drafts.stream().map(Assignment::id).toList();
        flush();
        getEntityManager()
                .createNativeQuery("""
                        update assignments set state = 'ASSIGNED', issued_at = :now, version = version + 1
                        where id = any(:ids)
                        """)
                .setParameter("now", now)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
        drafts.forEach(getEntityManager()::refresh);
        return List.copyOf(drafts);
    }
}
