package vn.dondoc.task.directive;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;

/** Reads {@code dondoc.directive-events.v1}. */
@Singleton
public class DirectiveEventConsumer implements EventHandler<DirectiveRegistered> {

    private final EventData data;
    private final DirectiveEventService service;

    DirectiveEventConsumer(EventData data, DirectiveEventService service) {
        this.data = data;
        this.service = service;
    }

    @Override
    public String topic() {
        return "dondoc.directive-events.v1";
    }

    @Override
    public Optional<DirectiveRegistered> decode(Event event) {
        if (!event.type().equals("directive-registered.v1")) {
            return Optional.empty();
        }
        return Optional.of(data.read(event, DirectiveRegistered.class).at(event.epoch(), event.version()));
    }

    @Override
    public void apply(List<DirectiveRegistered> events) {
        service.apply(events);
    }
}
