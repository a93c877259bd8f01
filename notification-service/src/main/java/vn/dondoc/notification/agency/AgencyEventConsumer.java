package vn.dondoc.notification.agency;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.dondoc.kit.consumer.Event;
import vn.dondoc.kit.consumer.EventData;
import vn.dondoc.kit.consumer.EventHandler;
import vn.dondoc.kit.consumer.RejectedEventException;

/** Feeds the names of agencies. */
@ApplicationScoped
class AgencyEventConsumer implements EventHandler<AgencyEvent> {

    private final AgencyService agencies;
    private final EventData data;

    AgencyEventConsumer(AgencyService agencies, EventData data) {
        this.agencies = agencies;
        this.data = data;
    }

    @Override
    public String topic() {
        return "dondoc.agency-events.v1";
    }

    @Override
    public Optional<AgencyEvent> decode(Event event) {
        if (!event.type().equals("agency-changed.v1")) {
            return Optional.empty();
        }
        AgencyChanged agency = data.read(event, AgencyChanged.class);
        if (!agency.code().equals(event.key())) {
            throw new RejectedEventException("the key is not the agency's code");
        }
        return Optional.of(new AgencyEvent(event.epoch(), event.version(), agency));
    }

    @Override
    public void apply(List<AgencyEvent> events) {
        agencies.apply(events);
    }
}
