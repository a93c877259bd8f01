package vn.dondoc.task.agency;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;

/** Reads {@code dondoc.agency-events.v1}. */
@Singleton
public class AgencyEventConsumer implements EventHandler<AgencyChanged> {

    private final EventData data;
    private final AgencyEventService service;

    AgencyEventConsumer(EventData data, AgencyEventService service) {
        this.data = data;
        this.service = service;
    }

    @Override
    public String topic() {
        return "dondoc.agency-events.v1";
    }

    @Override
    public Optional<AgencyChanged> decode(Event event) {
        if (!event.type().equals("agency-changed.v1")) {
            return Optional.empty();
        }
        return Optional.of(data.read(event, AgencyChanged.class).at(event.epoch(), event.version()));
    }

    @Override
    public void apply(List<AgencyChanged> events) {
        service.apply(events);
    }
}
