package vn.dondoc.notification.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** The table {@code notices}, for the whole of an assignment. */
@ApplicationScoped
class NoticeRepository {

    /** Drawn over the sorted rows, so that versions ascend as the events are appended. */
    private static final String SUBJECTS = """
            select nextval('notice_event_versions'), s.*
            from (
                select n.id, n.assignment_id, n.agency_code, n.agency_name, n.correlation_id,
                       f.directive_id, f.directive_number
                from notices n
                join follow_ups f on f.assignment_id = n.assignment_id
                where n.id = any(:ids)
                    -- A breakdown is the office's own affair; other systems hear of it from task-service.
                    and f.kind = 'ASSIGNMENT'
                order by n.id
            ) as s
            """;

    private static final String ESCALATED = """
            select nextval('notice_event_versions'), s.*
            from (
                select distinct on (o.id) o.id, o.assignment_id, f.agency_code, coalesce(a.name, f.agency_name),
                       o.correlation_id, f.directive_id, f.directive_number, o.rung, f.due_on, n.working_days_late, n.created_at
                from notices n
                join obligations o on o.id = n.obligation_id
                join follow_ups f on f.assignment_id = n.assignment_id
                left join agencies a on a.code = f.agency_code
                where n.id = any(:ids) and f.kind = 'ASSIGNMENT'
                order by o.id
            ) as s
            """;

    private static final String OF_ASSIGNMENTS = """
            select assignment_id, id, rung, channel, state, coalesce(settled_at, created_at), failure
            from notices
            where assignment_id = any(:ids)
            order by assignment_id, id
            """;

    /** Mail that was not handed over yet and would say what no longer holds. One just being handed over stays what it becomes. */
    private static final String CANCEL_OBSOLETE = """
            update notices n
            set state = 'CANCELLED', settled_at = :now
            from obligations o, follow_ups f
            where n.assignment_id = any(:ids)
                and n.state = 'QUEUED'
                and o.id = n.obligation_id
                and f.assignment_id = n.assignment_id
                and (not f.is_open
                    or not f.tracked
                    or f.state = 'SUSPENDED'
                    or o.cycle <> f.cycle
                    or o.anchor = 'DEADLINE' and o.deadline_version <> f.deadline_version
                    or o.anchor in ('DEADLINE', 'BEGIN') and o.round <> f.round
                    or o.anchor = 'WAITING' and o.condition <> 'UNDECIDED_CASCADE'
                        and (f.waiting_for is null or o.round <> f.waits)
                    or o.condition = 'UNDECIDED_CASCADE' and not exists (
                        select from cascades c
                        where c.assignment_id = f.assignment_id and c.undecided_since is not null and c.waits = o.round)
                    or o.condition = 'NOT_SUBMITTED' and f.state = 'SUBMITTED'
                    or o.condition = 'UNACKNOWLEDGED' and f.state <> 'ASSIGNED')
            """;

    private final Session session;

    NoticeRepository(Session session) {
        this.session = session;
    }

    List<NoticeSubject> subjects(Collection<UUID> noticeIds) {
        return session.createNativeQuery(SUBJECTS, NoticeSubject.class)
                .setParameter("ids", noticeIds.toArray(UUID[]::new))
                .getResultList();
    }

    List<EscalatedSubject> escalated(Collection<UUID> noticeIds) {
        return session.createNativeQuery(ESCALATED, EscalatedSubject.class)
                .setParameter("ids", noticeIds.toArray(UUID[]::new))
                .getResultList();
    }

    List<AssignmentNotice> ofAssignments(Collection<UUID> assignmentIds) {
        return session.createNativeQuery(OF_ASSIGNMENTS, AssignmentNotice.class)
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .getResultList();
    }

    void forget(Collection<UUID> assignmentIds) {
        session.createNativeMutationQuery(
                        "update notices set deadline_phrase = null where assignment_id = any(:ids) and deadline_phrase is not null")
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .executeUpdate();
    }

    void cancelObsolete(Collection<UUID> assignmentIds, Instant now) {
        session.createNativeMutationQuery(CANCEL_OBSOLETE)
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }
}
