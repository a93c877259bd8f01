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
        return switch (event.type()) {
            case "directive-registered.v1", "directive-corrected.v1", "directive-revoked.v1", "directive-replaced.v1" ->
                Optional.of(data.read(event, DirectiveRegistered.class).at(event.epoch(), event.version()));
            case "directive-purged.v1" ->
                Optional.of(data.read(event, DirectivePurged.class).forgotten().at(event.epoch(), event.version()));
            default -> Optional.empty();
        };
    }

    @Override
    public void apply(List<DirectiveRegistered> events) {
        service.apply(events);
    }
}
