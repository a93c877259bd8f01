package vn.dondoc.task.cascadestanding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;

/**
 * The data of cascade-proposed.v1 and cascade-settled.v1.
 *
 * @param assignedBy code of the body that has to decide
 * @param undecidedSince the oldest of what waits; null if nothing does
 */
record CascadeEvent(
        UUID assignmentId, String assignedBy, @Nullable Instant undecidedSince) {

    static final String TOPIC = "dondoc.cascade-events.v1";

    OutgoingEvent outgoing(long version) {
        String type = undecidedSince == null ? "cascade-settled.v1" : "cascade-proposed.v1";
        return new OutgoingEvent(TOPIC, type, assignmentId.toString(), version, this);
    }
}
