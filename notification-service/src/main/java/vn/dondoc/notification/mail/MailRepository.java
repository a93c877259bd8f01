package vn.dondoc.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.notification.notice.NoticeFacts;

/**
 * The rows of {@code notices} whose channel is mail and which go out on their own, as a queue. Its times are the machine's, not
 * business time, but for the moment before which a mail must not go out.
 */
@ApplicationScoped
class MailRepository {

    static final String CLAIM = """
            with next as materialized (
                select id
                from notices
                where channel = 'MAIL' and state = 'QUEUED' and not merged and available_at <= clock_timestamp()
                    and (deliver_from is null or deliver_from <= :now)
                    -- What was queued while its address was found to bounce is taken elsewhere (see bounce).
                    and not exists (
                        select from bouncing_addresses b where b.address = lower(notices.recipient) and b.state = 'BOUNCING')
                order by available_at
                limit :portion
                for update skip locked
            )
            update notices n
            set claim = :claim, attempts = n.attempts + 1,
                available_at = clock_timestamp() + make_interval(secs => :leaseSeconds)
            from next, follow_ups f
            where n.id = next.id and f.assignment_id = n.assignment_id
            returning n.id, n.assignment_id, n.claim, n.attempts, n.recipient, n.correlation_id,
            """ + NoticeFacts.COLUMNS;

    /** A mail that was cancelled while it was handed over was sent all the same, and is called so. */
    private static final String SETTLE = """
            update notices
            set state = :state, settled_at = :now, failure = :failure, claim = null
            where id = :id and claim = :claim and state in ('QUEUED', 'CANCELLED')
            """;

    private static final String POSTPONE = """
            update notices
            set available_at = clock_timestamp() + make_interval(secs => :seconds), claim = null, failure = :failure
            where id = :id and claim = :claim and state = 'QUEUED'
            """;

    private static final String GIVE_BACK = """
            update notices
            set available_at = clock_timestamp(), claim = null, attempts = attempts - 1
            where id = any(:ids) and claim = :claim and state = 'QUEUED'
            """;

    private final Session session;

    MailRepository(Session session) {
        this.session = session;
    }

    /** @param now in business time: what waits for working time is left until then */
    List<ClaimedMail> claim(UUID claim, int portion, Duration lease, Instant now) {
        return session
                .createNativeQuery(CLAIM, Object[].class)
                .setParameter("now", now)
                .setParameter("claim", claim)
                .setParameter("portion", portion)
                .setParameter("leaseSeconds", lease.toMillis() / 1000.0)
                .getResultList()
                .stream()
                .map(MailRepository::mail)
                .toList();
    }

    /** The follow-up comes before its notices in the order of locks, and serialises their events. */
    void holdFollowUp(UUID assignmentId) {
        OneColumn.query(session, "select 1 from follow_ups where assignment_id = :id for no key update", Integer.class)
                .setParameter("id", assignmentId)
                .getResultList();
    }

    /** False if this try no longer counts. */
    boolean settle(ClaimedMail mail, String state, Instant now, @Nullable String failure) {
        return session.createNativeMutationQuery(SETTLE)
                        .setParameter("state", state)
                        .setParameter("now", now)
                        .setParameter("failure", failure)
                        .setParameter("id", mail.id())
                        .setParameter("claim", mail.claim())
                        .executeUpdate()
                > 0;
    }

    void postpone(ClaimedMail mail, Duration pause, String failure) {
        session.createNativeMutationQuery(POSTPONE)
                .setParameter("seconds", pause.toMillis() / 1000.0)
                .setParameter("failure", failure)
                .setParameter("id", mail.id())
                .setParameter("claim", mail.claim())
                .executeUpdate();
    }

    void giveBack(UUID claim, List<UUID> ids) {
        session.createNativeMutationQuery(GIVE_BACK)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("claim", claim)
                .executeUpdate();
    }

    private static ClaimedMail mail(@Nullable Object[] row) {
        return new ClaimedMail(
                (UUID) Objects.requireNonNull(row[0]),
                (UUID) Objects.requireNonNull(row[1]),
                (UUID) Objects.requireNonNull(row[2]),
                (Integer) Objects.requireNonNull(row[3]),
                (String) Objects.requireNonNull(row[4]),
                (String) Objects.requireNonNull(row[5]),
                NoticeFacts.from(row, 6));
    }
}
