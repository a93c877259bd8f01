package vn.dondoc.kit.republication;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.consumer.Event;

/**
 * What a topic tells of under an earlier epoch and its own producer's database does not know. Holds the newest state of each such
 * thing, so as many as were lost.
 */
final class LostStates {

    private final ToldState state;
    private final int epoch;
    private final Map<String, Event> lost = new HashMap<>();

    LostStates(ToldState state, int epoch) {
        this.state = state;
        this.epoch = epoch;
    }

    /** In a transaction. Of each key the events come in their order, over all batches. */
    void look(List<Event> batch) {
        Map<String, Event> newest = new HashMap<>();
        batch.forEach(event -> newest.put(event.key(), event));
        Set<String> known = state.known(newest.keySet());
        newest.forEach((key, event) -> {
            boolean missed = event.epoch() < epoch && state.expects(event) && !known.contains(key);
            if (missed) {
                lost.put(key, event);
            } else {
                lost.remove(key);
            }
        });
    }

    List<Event> all() {
        return List.copyOf(lost.values());
    }

    static AuditEntry audited(Event event) {
        // Of whatever size: the copy in the audit is all that is left of it here.
        String state = new String(event.data(), StandardCharsets.UTF_8);
        Map<String, Object> told = Map.of("type", event.type(), "version", event.version(), "state", state);
        String kind = event.type().substring(0, event.type().indexOf('-'));
        return new AuditEntry("find-lost", kind, event.key(), told, null, null);
    }
}
