package vn.dondoc.notification.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.hibernate.Session;

/** The table {@code dead_letter_decisions}. */
@ApplicationScoped
class DeadLetterRepository {

    private final Session session;

    DeadLetterRepository(Session session) {
        this.session = session;
    }

    Set<Long> decided(String topic, Collection<Long> offsets) {
        return Set.copyOf(session.createNativeQuery("""
                        select record_offset from dead_letter_decisions
                        where topic = :topic and partition = 0 and record_offset = any(:offsets)
                        """, Long.class)
                .setParameter("topic", topic)
                .setParameter("offsets", offsets.toArray(Long[]::new))
                .getResultList());
    }

    /** False if somebody has decided on it before. */
    boolean decide(String topic, long offset, String decision, String reason, String by, Instant now) {
        return session.createNativeMutationQuery("""
                        insert into dead_letter_decisions (topic, partition, record_offset, decision, reason, decided_by, decided_at)
                        values (:topic, 0, :offset, :decision, :reason, :by, :now)
                        on conflict do nothing
                        """)
                        .setParameter("topic", topic)
                        .setParameter("offset", offset)
                        .setParameter("decision", decision)
                        .setParameter("reason", reason)
                        .setParameter("by", by)
                        .setParameter("now", now)
                        .executeUpdate()
                > 0;
    }
}
