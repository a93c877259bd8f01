package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.time.TimeConfig;

/** Fires due obligations. */
@ApplicationScoped
class SweepRepository {

    private final Session session;
    private final LadderConfig ladder;
    private final TimeConfig time;

    SweepRepository(Session session, LadderConfig ladder, TimeConfig time) {
        this.session = session;
        this.ladder = ladder;
        this.time = time;
    }

    /** Empty when nothing is due that is not being fired elsewhere. */
    List<FiredNotice> fire(Instant now, int portion) {
        return session.createNativeQuery(SweepStatement.firing(portion), FiredNotice.class)
                .setParameter("now", now)
                .setParameter("mailWaits", ladder.mailWaits())
                .setParameter("mailFrom", ladder.mailFrom().toString())
                .setParameter("mailUntil", ladder.mailUntil().toString())
                .setParameter("zone", time.zone().getId())
                .getResultList();
    }

    void beat(UUID replica, Instant now) {
        session.createNativeMutationQuery("""
                        insert into sweep_heartbeats (replica, swept_at) values (:replica, :now)
                        on conflict (replica) do update set swept_at = excluded.swept_at, seen_at = clock_timestamp()
                        """)
                .setParameter("replica", replica)
                .setParameter("now", now)
                .executeUpdate();
        session.createNativeMutationQuery(
                        "delete from sweep_heartbeats where seen_at < clock_timestamp() - interval '1 day'")
                .executeUpdate();
    }
}
