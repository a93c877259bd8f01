package vn.dondoc.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds the follow-ups. What the assignment is now is what counts; what happened, only where work was sent back. */
@ApplicationScoped
class AssignmentEventConsumer implements EventHandler<AssignmentEvent> {

    private static final Set<String> SENT_BACK = Set.of("assignment-redo-requested.v1", "assignment-upheld.v1");

    private static final String PURGED = "assignment-purged.v1";

    private final FollowUpService followUps;
    private final EventData data;

    AssignmentEventConsumer(FollowUpService followUps, EventData data) {
        this.followUps = followUps;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.assignment-events.v1";
    }

    @Override
    public Optional<AssignmentEvent> decode(Event event) {
        if (!event.type().startsWith("assignment-")) {
            return Optional.empty();
        }
        if (!event.type().endsWith(".v1")) {
            // Not passed over: an assignment nobody chases is what this service must never have.
            throw new RejectedEventException("the type " + event.type() + " is newer than this service");
        }
        AssignmentChanged assignment = data.read(event, AssignmentChanged.class);
        if (!assignment.assignmentId().toString().equals(event.key())) {
            throw new RejectedEventException("the key is not the assignment's id");
        }
        return Optional.of(new AssignmentEvent(
                event.epoch(),
                event.version(),
                event.correlationId(),
                event.time(),
                SENT_BACK.contains(event.type()),
                event.type().equals(PURGED),
                assignment));
    }

    @Override
    public void apply(List<AssignmentEvent> events) {
        followUps.apply(events);
    }
}
