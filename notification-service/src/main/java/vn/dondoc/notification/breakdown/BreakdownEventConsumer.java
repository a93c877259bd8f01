package vn.dondoc.notification.breakdown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds the breakdowns that the office has to settle. */
@ApplicationScoped
class BreakdownEventConsumer implements EventHandler<BreakdownEvent> {

    private final BreakdownService breakdowns;
    private final EventData data;

    BreakdownEventConsumer(BreakdownService breakdowns, EventData data) {
        this.breakdowns = breakdowns;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.breakdown-events.v1";
    }

    @Override
    public Optional<BreakdownEvent> decode(Event event) {
        if (!event.type().startsWith("breakdown-")) {
            return Optional.empty();
        }
        if (!event.type().endsWith(".v1")) {
            throw new RejectedEventException("the type " + event.type() + " is newer than this service");
        }
        BreakdownChanged breakdown = data.read(event, BreakdownChanged.class);
        if (!breakdown.directiveId().toString().equals(event.key())) {
            throw new RejectedEventException("the key is not the directive's id");
        }
        return Optional.of(
                new BreakdownEvent(event.epoch(), event.version(), event.correlationId(), event.time(), breakdown));
    }

    @Override
    public void apply(List<BreakdownEvent> events) {
        breakdowns.apply(events);
    }
}
