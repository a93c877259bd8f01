package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.kit.time.TimeConfig;

/** What came back, and the notices and digests it concerns. */
@ApplicationScoped
class BounceRepository {

    private static final String KEEP = """
            insert into bounces (mail_id, address, permanent, status, reason, received_at)
            values (:mail, :address, :permanent, :status, :reason, :now)
            on conflict do nothing
            """;

    /** Once bouncing, only a person makes it anything else; a failure after that begins the count anew. */
    private static final String COUNT_AGAINST = """
            insert into bouncing_addresses as known (address, state, soft_bounces, last_bounce_at, last_reason, bouncing_since)
            values (:address, case when :permanent or :limit <= 1 then 'BOUNCING' else 'SUSPECT' end,
                    case when :permanent then 0 else 1 end, :now, :reason,
                    case when :permanent or :limit <= 1 then cast(:now as timestamptz) end)
            on conflict (address) do update
            set soft_bounces = SOFT, last_bounce_at = excluded.last_bounce_at, last_reason = excluded.last_reason,
                state = case when known.state = 'BOUNCING' or :permanent or SOFT >= :limit then 'BOUNCING' else 'SUSPECT' end,
                bouncing_since = case when known.state = 'BOUNCING' then known.bouncing_since
                                      when :permanent or SOFT >= :limit then excluded.last_bounce_at end
            """.replace("SOFT", """
            (excluded.soft_bounces + case when known.state = 'CLEARED' or known.last_bounce_at < :remembered then 0
                                          else known.soft_bounces end)\
            """);

    private static final String SETTLE_RETURNED = """
            update notices
            set state = 'BOUNCED', settled_at = :now, failure = :reason, claim = null
            where (id = :mail or digest_id = :mail) and channel = 'MAIL' and state in ('SENT', 'QUEUED')
            returning id, assignment_id
            """;

    /** Found by the indexes of what is queued, with the few addresses that bounce. */
    static final String STOP_QUEUED = """
            update notices n
            set state = 'FAILED', settled_at = :now, failure = 'not sent: mail to this address comes back'
            from bouncing_addresses b
            where b.state = 'BOUNCING' and b.address = lower(n.recipient)
                and n.channel = 'MAIL' and n.state = 'QUEUED' and n.claim is null
            returning n.id, n.assignment_id
            """;

    /**
     * To the duty contacts of the day, else to the agency's mailbox, unless the obligation is told to somebody else of the agency by
     * mail already. Whoever has had it does not get it twice: the key of notices sees to that.
     */
    private static final String TELL_SUBSTITUTES = """
            insert into notices (obligation_id, assignment_id, rung, anchor, condition, recipient_function, tone, channel,
                                 recipient, agency_code, agency_name, due_on, due_at, due_has_hour, deadline_phrase,
                                 working_days_late, state, created_at, merged, deliver_from, correlation_id, language)
            select n.obligation_id, n.assignment_id, n.rung, n.anchor, n.condition, n.recipient_function, n.tone, 'MAIL',
                   substitute.email, n.agency_code, n.agency_name, n.due_on, n.due_at, n.due_has_hour, n.deadline_phrase,
                   n.working_days_late, 'QUEUED', n.created_at, n.merged, n.deliver_from, n.correlation_id, substitute.language
            from notices n
            cross join lateral (
                select s.email, s.language
                from (
                    select w.*, rank() over (order by w.place) as first
                    from (
                        select c.email, c.language, case when c.stands_in then 0 else 1 end as place
                        from contact_points c
                        where c.agency_code = n.agency_code
                            and c.function = 'DUTY_CONTACT'
                            and c.valid_from <= cast(:today as date)
                            and (c.valid_to is null or c.valid_to >= cast(:today as date))
                        union all
                        select m.email, m.language, 2 from contacts m where m.agency_code = n.agency_code
                    ) as w
                    where not exists (
                        select from bouncing_addresses b where b.address = lower(w.email) and b.state = 'BOUNCING')
                ) as s
                where s.first = 1
            ) as substitute
            where n.id = any(:ids)
                and not exists (
                    select from notices other
                    where other.obligation_id = n.obligation_id
                        and other.agency_code = n.agency_code
                        and other.channel = 'MAIL'
                        and other.state in ('QUEUED', 'SENT'))
            on conflict (obligation_id, recipient, channel) do nothing
            returning id
            """;

    private final Session session;
    private final TimeConfig time;

    /** A notice that did not reach its recipient. */
    record Returned(UUID id, UUID assignmentId) {}

    BounceRepository(Session session, TimeConfig time) {
        this.session = session;
        this.time = time;
    }

    /** The form in which addresses are compared. */
    static String key(String address) {
        return address.toLowerCase(Locale.ROOT);
    }

    /** Of a notice or digest that went by mail; empty if there is none. */
    List<String> recipientOf(UUID mail) {
        return OneColumn.query(session, """
                        select recipient from notices where id = :mail and channel = 'MAIL'
                        union all
                        select recipient from digests where id = :mail
                        """, String.class)
                .setParameter("mail", mail)
                .getResultList();
    }

    /** False if it is known already. */
    boolean keep(Bounce bounce, String address, Instant now) {
        return session.createNativeMutationQuery(KEEP)
                        .setParameter("mail", bounce.mail())
                        .setParameter("address", address)
                        .setParameter("permanent", bounce.permanent())
                        .setParameter("status", bounce.status())
                        .setParameter("reason", bounce.reason())
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }

    /** The follow-ups come before their notices in the order of locks, and serialise their events. */
    void holdFollowUpsOf(UUID mail) {
        OneColumn.query(session, """
                        select 1 from follow_ups
                        where assignment_id in (select assignment_id from notices where id = :mail or digest_id = :mail)
                        order by assignment_id for no key update
                        """, Integer.class).setParameter("mail", mail).getResultList();
    }

    void holdFollowUpsOfRedirected() {
        OneColumn.query(session, """
                        select 1 from follow_ups
                        where assignment_id in (
                            select n.assignment_id
                            from notices n
                            join bouncing_addresses b on b.address = lower(n.recipient)
                            where b.state = 'BOUNCING' and n.channel = 'MAIL' and n.state = 'QUEUED')
                        order by assignment_id for no key update
                        """, Integer.class).getResultList();
    }

    List<Returned> settleReturned(Bounce bounce, Instant now) {
        session.createNativeMutationQuery("""
                        update digests set state = 'BOUNCED', settled_at = :now, failure = :reason, claim = null
                        where id = :mail and state in ('SENT', 'QUEUED')
                        """)
                .setParameter("mail", bounce.mail())
                .setParameter("reason", bounce.reason())
                .setParameter("now", now)
                .executeUpdate();
        return session.createNativeQuery(SETTLE_RETURNED, Returned.class)
                .setParameter("mail", bounce.mail())
                .setParameter("reason", bounce.reason())
                .setParameter("now", now)
                .getResultList();
    }

    /** What this notice or digest was to tell and did not. */
    List<Returned> failed(UUID mail) {
        return session.createNativeQuery("""
                        select id, assignment_id from notices
                        where (id = :mail or digest_id = :mail) and channel = 'MAIL' and state = 'FAILED'
                        """, Returned.class)
                .setParameter("mail", mail)
                .getResultList();
    }

    void countAgainst(String address, Bounce bounce, int limit, Instant remembered, Instant now) {
        session.createNativeMutationQuery(COUNT_AGAINST)
                .setParameter("address", address)
                .setParameter("permanent", bounce.permanent())
                .setParameter("reason", bounce.reason())
                .setParameter("limit", limit)
                .setParameter("remembered", remembered)
                .setParameter("now", now)
                .executeUpdate();
    }

    boolean isAnyBouncing() {
        return OneColumn.query(
                        session,
                        "select exists (select from bouncing_addresses where state = 'BOUNCING')",
                        Boolean.class)
                .getSingleResult();
    }

    List<Returned> stopQueued(Instant now) {
        return session.createNativeQuery(STOP_QUEUED, Returned.class)
                .setParameter("now", now)
                .getResultList();
    }

    void stopQueuedDigests(Instant now) {
        session.createNativeMutationQuery("""
                        update digests d
                        set state = 'FAILED', settled_at = :now, failure = 'not sent: mail to this address comes back'
                        from bouncing_addresses b
                        where b.state = 'BOUNCING' and b.address = lower(d.recipient) and d.state = 'QUEUED' and d.claim is null
                        """).setParameter("now", now).executeUpdate();
    }

    /** @return the new notices */
    List<UUID> tellSubstitutes(List<UUID> failed, Instant now) {
        return OneColumn.query(session, TELL_SUBSTITUTES, UUID.class)
                .setParameter("ids", failed.toArray(UUID[]::new))
                .setParameter("today", LocalDate.ofInstant(now, time.zone()).toString())
                .getResultList();
    }
}
