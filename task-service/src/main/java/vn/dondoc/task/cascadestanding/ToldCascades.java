package vn.dondoc.task.cascadestanding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;
import vn.dondoc.kit.republication.UuidKeys;
import vn.dondoc.kit.sql.OneColumn;

/** What waits for a decision, told again. Of an assignment that this database has lost nothing waits any more. */
@ApplicationScoped
class ToldCascades implements ToldState {

    private static final String HOLD = """
            select s.assignment_id, s.version, a.assigned_by, s.undecided_since
            from cascade_standings s join assignments a on a.id = s.assignment_id
            where s.assignment_id > :key
            order by s.assignment_id
            limit :limit
            for share of s
            """;

    private final Session session;

    ToldCascades(Session session) {
        this.session = session;
    }

    private record Standing(
            UUID assignmentId,
            long version,
            String assignedBy,
            @Nullable Instant undecidedSince) {}

    @Override
    public String kind() {
        return "cascades";
    }

    @Override
    public String topic() {
        return CascadeEvent.TOPIC;
    }

    @Override
    public Portion behind(String key, int limit) {
        List<Standing> held = session.createNativeQuery(HOLD, Standing.class)
                .setParameter("key", UuidKeys.behind(key))
                .setParameter("limit", limit)
                .getResultList();
        List<OutgoingEvent> events = held.stream()
                .map(s -> new CascadeEvent(s.assignmentId(), s.assignedBy(), s.undecidedSince()).outgoing(s.version()))
                .toList();
        return Portion.of(
                events, held.isEmpty() ? null : held.getLast().assignmentId().toString(), held.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return OneColumn.query(
                        session,
                        "select cast(assignment_id as text) from cascade_standings"
                                + " where assignment_id = any(:ids)",
                        String.class)
                .setParameter("ids", UuidKeys.of(keys))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** In version 0, which any standing that comes back replaces. */
    @Override
    public Optional<OutgoingEvent> retract(Event lastTold) {
        return lastTold.type().equals("cascade-proposed.v1")
                ? Optional.of(new CascadeEvent(UUID.fromString(lastTold.key()), "", null).outgoing(0))
                : Optional.empty();
    }

    @Override
    public boolean expects(Event told) {
        return UuidKeys.isOne(told.key());
    }
}
