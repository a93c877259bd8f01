package vn.dondoc.notification.selfaudit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** Counts what should have come to an end. */
@ApplicationScoped
class SelfAuditRepository {

    static final String OVERDUE = """
            select count(*), min(fires_at) from obligations where state = 'PLANNED' and fires_at <= :dueBefore
            """;

    private final Session session;

    SelfAuditRepository(Session session) {
        this.session = session;
    }

    record Overdue(long number, @Nullable Instant oldest) {}

    Overdue overdue(Instant dueBefore) {
        return session.createNativeQuery(OVERDUE, Overdue.class)
                .setParameter("dueBefore", dueBefore)
                .getSingleResult();
    }

    /** One look at the start of the index the sweep works by. */
    Optional<Instant> oldestDue(Instant now) {
        return OneColumn.query(session, """
                        select fires_at from obligations where state = 'PLANNED' and fires_at <= :now
                        order by fires_at limit 1
                        """, Instant.class)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    long mailWaiting(Instant now) {
        return OneColumn.query(session, """
                        select count(*) from notices
                        where channel = 'MAIL' and state = 'QUEUED' and not merged
                            and (deliver_from is null or deliver_from <= :now)
                        """, Long.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    long digestsWaiting() {
        return OneColumn.query(session, "select count(*) from digests where state = 'QUEUED'", Long.class)
                .getSingleResult();
    }

    List<SelfAuditResponse.Heartbeat> heartbeats() {
        return session.createNativeQuery("""
                        select replica, swept_at,
                               cast(extract(epoch from clock_timestamp() - seen_at) as bigint)
                        from sweep_heartbeats
                        where seen_at > clock_timestamp() - interval '1 day'
                        order by seen_at desc
                        """, SelfAuditResponse.Heartbeat.class).getResultList();
    }
}
