package vn.dondoc.notification.webhookdelivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** What became of each delivery and each try. */
@ApplicationScoped
class DeliveryRepository {

    private static final String KEEP_ATTEMPT = """
            insert into webhook_attempts (notice_id, number, webhook_id, status, took_millis, failure)
            values (:notice, :number, :webhook, :status, :tookMillis, :failure)
            -- After a lease that ran out two may have tried under one number: the first that told counts.
            on conflict (notice_id, number) do nothing
            """;

    private static final String SETTLE = """
            update webhook_deliveries set state = :state, attempts = :attempts
            where notice_id = :notice and state = 'QUEUED'
            """;

    /** False where its time is over. */
    private static final String POSTPONE = """
            update webhook_deliveries
            set attempts = :attempts, available_at = clock_timestamp() + make_interval(secs => :seconds)
            where notice_id = :notice and state = 'QUEUED'
                and clock_timestamp() + make_interval(secs => :seconds) < give_up_at
            """;

    /** What was cancelled while it was under way was sent all the same; what had failed may arrive when delivered again. */
    private static final String SETTLE_NOTICE = """
            update notices set state = :state, settled_at = :now, failure = :failure
            where id = :notice
                and (state = 'QUEUED' or :state = 'SENT' and state in ('FAILED', 'CANCELLED'))
            """;

    private static final String FAIL_ALL = """
            with failed as (
                update webhook_deliveries set state = 'FAILED' where webhook_id = :webhook and state = 'QUEUED'
                returning notice_id
            )
            update notices n
            set state = 'FAILED', settled_at = :now, failure = :reason
            from failed
            where n.id = failed.notice_id and n.state = 'QUEUED'
            returning n.id
            """;

    private static final String HOLD_FOLLOW_UPS_OF_QUEUED = """
            select 1 from follow_ups
            where assignment_id in (
                select n.assignment_id
                from webhook_deliveries d join notices n on n.id = d.notice_id
                where d.webhook_id = :webhook and d.state = 'QUEUED')
            order by assignment_id
            for no key update
            """;

    private final Session session;

    DeliveryRepository(Session session) {
        this.session = session;
    }

    /** The follow-up comes before its notices in the order of locks, and serialises their events. */
    void holdFollowUp(UUID assignmentId) {
        OneColumn.query(session, "select 1 from follow_ups where assignment_id = :id for no key update", Integer.class)
                .setParameter("id", assignmentId)
                .getResultList();
    }

    void holdFollowUpsOfQueued(UUID webhookId) {
        OneColumn.query(session, HOLD_FOLLOW_UPS_OF_QUEUED, Integer.class)
                .setParameter("webhook", webhookId)
                .getResultList();
    }

    void keepAttempt(Lane lane, WaitingNotice notice, Answer answer, @Nullable String failure) {
        session.createNativeMutationQuery(KEEP_ATTEMPT)
                .setParameter("notice", notice.id())
                .setParameter("number", notice.attempt())
                .setParameter("webhook", lane.webhookId())
                .setParameter("status", answer.status(), Integer.class)
                .setParameter("tookMillis", answer.took().toMillis())
                .setParameter("failure", failure, String.class)
                .executeUpdate();
    }

    void settle(WaitingNotice notice, String state) {
        session.createNativeMutationQuery(SETTLE)
                .setParameter("state", state)
                .setParameter("attempts", notice.attempt())
                .setParameter("notice", notice.id())
                .executeUpdate();
    }

    boolean postpone(WaitingNotice notice, Duration pause) {
        return session.createNativeMutationQuery(POSTPONE)
                        .setParameter("attempts", notice.attempt())
                        .setParameter("seconds", LaneRepository.seconds(pause))
                        .setParameter("notice", notice.id())
                        .executeUpdate()
                > 0;
    }

    /** False where the notice had that end already. */
    boolean settleNotice(WaitingNotice notice, String state, Instant now, @Nullable String failure) {
        return session.createNativeMutationQuery(SETTLE_NOTICE)
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .setParameter("failure", failure, String.class)
                        .setParameter("notice", notice.id())
                        .executeUpdate()
                > 0;
    }

    /** The notices that thereby failed. */
    List<UUID> failAllQueued(UUID webhookId, Instant now, String reason) {
        return OneColumn.query(session, FAIL_ALL, UUID.class)
                .setParameter("webhook", webhookId)
                .setParameter("now", now)
                .setParameter("reason", reason)
                .getResultList();
    }
}
