package vn.dondoc.task.cascadestanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.Outbox;

/** Keeps what was told last of each assignment, and tells what has changed. */
@ApplicationScoped
public class CascadeStandings {

    /** Who changes the same assignment's proposals waits here, so that versions ascend with what they tell. */
    private static final String HOLD = """
            insert into cascade_standings (assignment_id, version)
            select id, 0 from unnest(:ids) as i (id) order by id
            on conflict (assignment_id) do update set version = cascade_standings.version
            """;

    /** In a statement of its own, which sees what was committed while the one before waited. */
    private static final String CHANGE = """
            update cascade_standings s
            set version = s.version + 1, undecided_since = w.since
            from (
                select i.id, min(p.proposed_at) as since
                from unnest(:ids) as i (id)
                left join cascade_proposals p on p.assignment_id = i.id and p.settled_at is null
                group by i.id
            ) as w
            join assignments a on a.id = w.id
            where s.assignment_id = w.id and s.undecided_since is distinct from w.since
            returning s.assignment_id, s.version, a.assigned_by, s.undecided_since
            """;

    private final Session session;
    private final Outbox outbox;

    CascadeStandings(Session session, Outbox outbox) {
        this.session = session;
        this.outbox = outbox;
    }

    private record Changed(
            UUID assignmentId,
            long version,
            String assignedBy,
            @Nullable Instant undecidedSince) {}

    /** In the transaction that has written proposals of these assignments, or settled some. */
    public void tell(Collection<UUID> assignments) {
        if (assignments.isEmpty()) {
            return;
        }
        UUID[] ids = assignments.stream().distinct().toArray(UUID[]::new);
        session.createNativeMutationQuery(HOLD).setParameter("ids", ids).executeUpdate();
        outbox.append(session.createNativeQuery(CHANGE, Changed.class).setParameter("ids", ids).getResultList().stream()
                .map(changed -> new CascadeEvent(changed.assignmentId(), changed.assignedBy(), changed.undecidedSince())
                        .outgoing(changed.version()))
                .toList());
    }
}
