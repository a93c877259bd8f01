package vn.dondoc.document.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** What others hear of agencies; the schemas in {@code contract/events} explain the fields. */
public sealed interface AgencyEvent {

    String TOPIC = "dondoc.agency-events.v1";

    /** Came into the register, or is described anew. */
    record AgencyChanged(
            String code,
            String name,
            List<String> aliases,
            List<DatedName> datedNames,
            AgencyKind kind,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            List<String> successors,
            List<Succession> successions)
            implements AgencyEvent {

        static final String TYPE = "agency-changed.v1";

        public static OutgoingEvent of(Agency agency) {
            AgencyDescription is = agency.description();
            AgencyChanged data = new AgencyChanged(
                    agency.code().value(),
                    is.name(),
                    is.aliases(),
                    is.datedNames(),
                    is.kind(),
                    is.validFrom(),
                    is.validTo(),
                    is.successors(),
                    is.successions());
            return new OutgoingEvent(TOPIC, TYPE, agency.code().value(), agency.version(), data);
        }
    }
}
