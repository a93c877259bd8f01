package vn.dondoc.notification.webhooklog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The log of deliveries, and what is queued again from it. */
@ApplicationScoped
class DeliveryLogRepository {

    /** Above every UUIDv7 there will be. */
    private static final UUID NEWEST = new UUID(-1L, -1L);

    static final String PAGE = """
            select d.notice_id, n.assignment_id, n.agency_code, n.rung, d.state, d.attempts, n.created_at,
                   last.at, last.status, last.failure
            from webhook_deliveries d
            join notices n on n.id = d.notice_id
            left join webhook_attempts last on last.notice_id = d.notice_id and last.number = d.attempts
            where d.webhook_id = :webhook and d.notice_id < :before %s
            order by d.notice_id desc
            limit :limit
            """;

    private static final String ATTEMPTS = """
            select a.number, a.at, a.status, a.took_millis, a.failure
            from webhook_attempts a
            where a.notice_id = :notice and a.webhook_id = :webhook
            order by a.number
            """;

    private static final String QUEUE_AGAIN = """
            update webhook_deliveries d
            set state = 'QUEUED', tried_before = d.attempts, available_at = clock_timestamp(),
                give_up_at = clock_timestamp() + make_interval(secs => :horizonSeconds)
            """;

    private static final String ONE_AGAIN =
            QUEUE_AGAIN + "where d.webhook_id = :webhook and d.notice_id = :notice and d.state <> 'QUEUED'";

    private static final String RANGE_AGAIN = QUEUE_AGAIN + """
            from notices n
            where d.webhook_id = :webhook and d.state = :state and n.id = d.notice_id
                and n.created_at >= :from and n.created_at < :to
            """;

    private final Session session;

    DeliveryLogRepository(Session session) {
        this.session = session;
    }

    /** @param before the last one seen, or null to begin with the newest */
    List<LoggedDelivery> page(UUID webhook, @Nullable DeliveryState state, @Nullable UUID before, int limit) {
        var query = session.createNativeQuery(
                        PAGE.formatted(state == null ? "" : "and d.state = :state"), LoggedDelivery.class)
                .setParameter("webhook", webhook)
                .setParameter("before", before == null ? NEWEST : before)
                .setParameter("limit", limit);
        return (state == null ? query : query.setParameter("state", state.name())).getResultList();
    }

    /** Oldest first. */
    List<LoggedAttempt> attempts(UUID webhook, UUID notice) {
        return session.createNativeQuery(ATTEMPTS, LoggedAttempt.class)
                .setParameter("webhook", webhook)
                .setParameter("notice", notice)
                .getResultList();
    }

    int queueAgain(UUID webhook, UUID notice, Duration horizon) {
        return session.createNativeMutationQuery(ONE_AGAIN)
                .setParameter("horizonSeconds", horizon.toSeconds())
                .setParameter("webhook", webhook)
                .setParameter("notice", notice)
                .executeUpdate();
    }

    int queueAgain(UUID webhook, DeliveryState state, Instant from, Instant to, Duration horizon) {
        return session.createNativeMutationQuery(RANGE_AGAIN)
                .setParameter("horizonSeconds", horizon.toSeconds())
                .setParameter("webhook", webhook)
                .setParameter("state", state.name())
                .setParameter("from", from)
                .setParameter("to", to)
                .executeUpdate();
    }
}
