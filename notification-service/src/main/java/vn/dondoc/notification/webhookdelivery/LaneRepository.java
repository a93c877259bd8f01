package vn.dondoc.notification.webhookdelivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;

/** The queue of deliveries, lane by lane. Its times are the machine's, not business time, but for {@code former_until}
 * and {@code deliver_from}. */
@ApplicationScoped
class LaneRepository {

    private static final String ENQUEUE = """
            insert into webhook_deliveries (notice_id, webhook_id, state, deliver_from, available_at, give_up_at)
            select n.id, cast(n.recipient as uuid), 'QUEUED', n.deliver_from, n.available_at,
                   clock_timestamp() + make_interval(secs => :horizonSeconds)
            from notices n
            where n.id = any(:ids) and n.channel = 'WEBHOOK'
            on conflict (notice_id) do nothing
            """;

    /** The webhook that has rested longest of those for which something waits. */
    static final String CLAIM = """
            with next as materialized (
                select w.id
                from webhooks w
                where w.state = 'ACTIVE' and w.next_at <= clock_timestamp()
                    and exists (
                        select from webhook_deliveries d
                        where d.webhook_id = w.id and d.state = 'QUEUED' and d.available_at <= clock_timestamp()
                            and (d.deliver_from is null or d.deliver_from <= :now))
                order by w.next_at
                limit 1
                for update of w skip locked
            )
            update webhooks w
            set claim = :claim, next_at = clock_timestamp() + make_interval(secs => :leaseSeconds)
            from next
            where w.id = next.id
            returning w.id, w.url, w.secret, case when w.former_until > :now then w.former_secret end, w.failures,
                      clock_timestamp()
            """;

    private static final String DROP_CANCELLED = """
            update webhook_deliveries d
            set state = 'CANCELLED'
            from notices n
            where d.webhook_id = :webhook and d.state = 'QUEUED' and n.id = d.notice_id and n.state = 'CANCELLED'
            """;

    static final String WAITING = """
            select n.id, n.assignment_id, n.agency_code, n.rung, n.correlation_id, d.attempts, d.tried_before,
            """ + NoticeFacts.COLUMNS + """
            from webhook_deliveries d
            join notices n on n.id = d.notice_id
            join follow_ups f on f.assignment_id = n.assignment_id
            where d.webhook_id = :webhook and d.state = 'QUEUED' and d.available_at <= clock_timestamp()
                and (d.deliver_from is null or d.deliver_from <= :now)
            order by d.available_at
            limit :portion
            """;

    private static final String RELEASE = """
            update webhooks
            set claim = null, failures = :failures, next_at = clock_timestamp() + make_interval(secs => :seconds)
            where id = :webhook and claim = :claim
            """;

    private final Session session;

    LaneRepository(Session session) {
        this.session = session;
    }

    void enqueue(Collection<UUID> noticeIds, Duration horizon) {
        session.createNativeMutationQuery(ENQUEUE)
                .setParameter("ids", noticeIds.toArray(UUID[]::new))
                .setParameter("horizonSeconds", seconds(horizon))
                .executeUpdate();
    }

    Optional<Lane> claim(UUID claim, Duration lease, int portion, Instant now) {
        return session.createNativeQuery(CLAIM, Object[].class)
                .setParameter("claim", claim)
                .setParameter("leaseSeconds", seconds(lease))
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> lane(row, claim, portion, now));
    }

    /** Rests for a while before the next turn; its failures are counted from the last turn that had none. */
    void release(Lane lane, int failures, Duration rest) {
        session.createNativeMutationQuery(RELEASE)
                .setParameter("failures", failures)
                .setParameter("seconds", seconds(rest))
                .setParameter("webhook", lane.webhookId())
                .setParameter("claim", lane.claim())
                .executeUpdate();
    }

    private Lane lane(@Nullable Object[] row, UUID claim, int portion, Instant now) {
        UUID webhook = (UUID) Objects.requireNonNull(row[0]);
        session.createNativeMutationQuery(DROP_CANCELLED)
                .setParameter("webhook", webhook)
                .executeUpdate();
        return new Lane(
                webhook,
                claim,
                (String) Objects.requireNonNull(row[1]),
                (byte[]) Objects.requireNonNull(row[2]),
                (byte[]) row[3],
                (Integer) Objects.requireNonNull(row[4]),
                (Instant) Objects.requireNonNull(row[5]),
                waiting(webhook, portion, now));
    }

    private List<WaitingNotice> waiting(UUID webhook, int portion, Instant now) {
        return session
                .createNativeQuery(WAITING, Object[].class)
                .setParameter("webhook", webhook)
                .setParameter("portion", portion)
                .setParameter("now", now)
                .getResultList()
                .stream()
                .map(LaneRepository::notice)
                .toList();
    }

    private static WaitingNotice notice(@Nullable Object[] row) {
        return new WaitingNotice(
                (UUID) Objects.requireNonNull(row[0]),
                (UUID) Objects.requireNonNull(row[1]),
                (String) Objects.requireNonNull(row[2]),
                (String) Objects.requireNonNull(row[3]),
                (String) Objects.requireNonNull(row[4]),
                (Integer) Objects.requireNonNull(row[5]) + 1,
                (Integer) Objects.requireNonNull(row[6]),
                NoticeFacts.from(row, 7));
    }

    static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
