package vn.dondoc.task.agency;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;

/** Reads {@code dondoc.agency-events.v1}. */
@Singleton
public class AgencyEventConsumer implements EventHandler<AgencyNews> {

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
    public Optional<AgencyNews> decode(Event event) {
        return switch (event.type()) {
            case "agency-changed.v1" ->
                Optional.of(data.read(event, AgencyChanged.class).at(event.epoch(), event.version()));
            case "agency-group-changed.v1" ->
                Optional.of(data.read(event, AgencyGroupChanged.class).at(event.epoch(), event.version()));
            default -> Optional.empty();
        };
    }

    @Override
    public void apply(List<AgencyNews> news) {
        service.apply(news);
    }
}
