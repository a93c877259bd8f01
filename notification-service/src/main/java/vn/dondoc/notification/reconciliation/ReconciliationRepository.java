package vn.dondoc.notification.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import vn.dondoc.kit.consumer.Event;

/** Compares what was told with {@code follow_ups}. */
@ApplicationScoped
class ReconciliationRepository {

    /** What counts for the chase; texts may lag until the next event. */
    private static final String COMPARE = """
            select t.key,
                   case when f.assignment_id is null then 'MISSING'
                        when (f.epoch, f.version) < (t.epoch, t.version) then 'STALE'
                        else 'DAMAGED' end
            from unnest(:keys, :epochs, :versions, :states) as t (key, epoch, version, state)
            cross join lateral (select cast(t.state as jsonb) as told) as j
            left join follow_ups f on f.assignment_id = cast(t.key as uuid)
            where f.assignment_id is null
                or (f.epoch, f.version) < (t.epoch, t.version)
                or (f.epoch, f.version) = (t.epoch, t.version)
                    and (f.state, f.cycle, f.tracked, f.agency_code, f.due_at, f.acknowledged_at, f.submitted_at)
                        is distinct from
                        (j.told ->> 'state', cast(j.told ->> 'cycle' as integer), cast(j.told ->> 'tracked' as boolean),
                         j.told #>> '{agency,code}', cast(j.told #>> '{deadline,dueAt}' as timestamptz),
                         cast(j.told ->> 'acknowledgedAt' as timestamptz), cast(j.told ->> 'submittedAt' as timestamptz))
            """;

    private final Session session;

    ReconciliationRepository(Session session) {
        this.session = session;
    }

    List<ReconciliationReport.Finding> compare(List<Event> newest) {
        return session.createNativeQuery(COMPARE, ReconciliationReport.Finding.class)
                .setParameter("keys", newest.stream().map(Event::key).toArray(String[]::new))
                .setParameter("epochs", newest.stream().map(Event::epoch).toArray(Long[]::new))
                .setParameter("versions", newest.stream().map(Event::version).toArray(Long[]::new))
                .setParameter(
                        "states",
                        newest.stream()
                                .map(event -> new String(event.data(), StandardCharsets.UTF_8))
                                .toArray(String[]::new))
                .getResultList();
    }

    /** Lets what is told next count as newer, whatever it is. */
    void distrust(Collection<UUID> assignmentIds) {
        session.createNativeMutationQuery("update follow_ups set epoch = 0 where assignment_id = any(:ids)")
                .setParameter("ids", assignmentIds.toArray(UUID[]::new))
                .executeUpdate();
    }
}
