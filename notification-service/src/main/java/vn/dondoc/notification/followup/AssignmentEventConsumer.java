package vn.dondoc.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds the follow-ups. What happened is of no interest here, only what the assignment is now. */
@ApplicationScoped
class AssignmentEventConsumer implements EventHandler<AssignmentEvent> {

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
                event.type().equals(PURGED),
                assignment));
    }

    @Override
    public void apply(List<AssignmentEvent> events) {
        followUps.apply(events);
    }
}
