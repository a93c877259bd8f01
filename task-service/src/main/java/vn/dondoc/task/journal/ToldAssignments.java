package vn.dondoc.task.journal;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.outbox.OutgoingEvent;
import vn.dondoc.kit.republication.Portion;
import vn.dondoc.kit.republication.ToldState;
import vn.dondoc.kit.republication.UuidKeys;
import vn.dondoc.kit.sql.OneColumn;
import vn.dondoc.task.agency.AgencyRepository;
import vn.dondoc.task.assignment.AssignmentRepository;
import vn.dondoc.task.journal.AssignmentEvent.What;
import vn.dondoc.task.life.AssignmentState;

/**
 * Issued assignments, told again with what happened to them last.
 *
 * <p>One that this database has lost is told to be withdrawn, so that nobody is chased for what no office can accept. Its directive's
 * breakdown was lost in the same moment, or is back to what it was before it was issued: the work waits in the office's queue and
 * is issued again.
 */
@ApplicationScoped
class ToldAssignments implements ToldState {

    private static final String HOLD = """
            select a.id, (select c.what from assignment_changes c where c.assignment_id = a.id
                          order by c.version desc limit 1) as what
            from assignments a
            where a.id > :key and a.state <> 'DRAFT'
            order by a.id
            limit :limit
            for share of a
            """;

    private static final String LOST =
            "Không còn trong cơ sở dữ liệu sau khi phục hồi; việc được giao lại nếu còn phải làm";

    private final Session session;
    private final AssignmentRepository assignments;
    private final AgencyRepository agencies;
    private final ObjectMapper json;
    private final Clock clock;

    ToldAssignments(
            Session session,
            AssignmentRepository assignments,
            AgencyRepository agencies,
            ObjectMapper json,
            Clock clock) {
        this.session = session;
        this.assignments = assignments;
        this.agencies = agencies;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "assignments";
    }

    @Override
    public String topic() {
        return AssignmentEvent.TOPIC;
    }

    @Override
    public Portion behind(String key, int limit) {
        Map<UUID, What> last = new LinkedHashMap<>();
        session.createNativeQuery(HOLD, Tuple.class)
                .setParameter("key", UuidKeys.behind(key))
                .setParameter("limit", limit)
                .getResultStream()
                .forEach(row -> last.put(row.get(0, UUID.class), What.of(row.get(1, String.class))));
        Map<String, String> names = new HashMap<>();
        List<OutgoingEvent> events = assignments.readAllWithAll(last.keySet()).stream()
                .map(a -> AssignmentEvent.of(
                        last.getOrDefault(a.id(), What.ISSUED),
                        a,
                        names.computeIfAbsent(a.assignedBy(), agencies::nameOf)))
                .toList();
        return Portion.of(events, events.isEmpty() ? null : events.getLast().key(), last.size() == limit);
    }

    @Override
    public Set<String> known(Collection<String> keys) {
        return OneColumn.query(
                        session,
                        "select cast(id as text) from assignments where id = any(:ids) and state <> 'DRAFT'",
                        String.class)
                .setParameter("ids", UuidKeys.of(keys))
                .getResultStream()
                .collect(Collectors.toSet());
    }

    @Override
    public boolean expects(Event told) {
        return UuidKeys.isOne(told.key()) && !told.type().equals(What.PURGED.type());
    }

    @Override
    public Optional<OutgoingEvent> retract(Event lastTold) {
        try {
            ObjectNode state = (ObjectNode) json.readTree(lastTold.data());
            if (!AssignmentState.valueOf(state.path("state").asText()).isOpen()) {
                return Optional.empty();
            }
            long version = lastTold.version() + 1;
            state.put("version", version);
            state.put("state", AssignmentState.WITHDRAWN.name());
            state.put("closedAt", clock.instant().toString());
            state.put("reason", LOST);
            return Optional.of(
                    new OutgoingEvent(AssignmentEvent.TOPIC, What.WITHDRAWN.type(), lastTold.key(), version, state));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
