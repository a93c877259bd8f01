package vn.dondoc.notification.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds what the office has to decide on assignments whose directive or agency is gone. */
@ApplicationScoped
class CascadeEventConsumer implements EventHandler<CascadeEvent> {

    private final CascadeService cascades;
    private final EventData data;

    CascadeEventConsumer(CascadeService cascades, EventData data) {
        this.cascades = cascades;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.cascade-events.v1";
    }

    @Override
    public Optional<CascadeEvent> decode(Event event) {
        if (!event.type().startsWith("cascade-")) {
            return Optional.empty();
        }
        if (!event.type().endsWith(".v1")) {
            throw new RejectedEventException("the type " + event.type() + " is newer than this service");
        }
        CascadeChanged cascade = data.read(event, CascadeChanged.class);
        if (!cascade.assignmentId().toString().equals(event.key())) {
            throw new RejectedEventException("the key is not the assignment's id");
        }
        return Optional.of(new CascadeEvent(event.epoch(), event.version(), cascade));
    }

    @Override
    public void apply(List<CascadeEvent> events) {
        cascades.apply(events);
    }
}
