package vn.dondoc.document.agencygroup;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyEvent;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.kit.outbox.OutgoingEvent;

/** What others hear of groups; the schemas in {@code contract/events} explain the fields. */
sealed interface GroupEvent {

    /** On the topic of the agencies, of which no code begins so. */
    String KEY_PREFIX = "group:";

    /** Came into the register, or is defined anew. */
    record AgencyGroupChanged(
            String id,
            List<String> phrases,
            @Nullable String within,
            List<AgencyKind> kinds,
            List<Integer> levels,
            List<GroupMember> members,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements GroupEvent {

        static final String TYPE = "agency-group-changed.v1";

        /** On the topic of the agencies, of which it is made; its key can be no agency's code. */
        static OutgoingEvent of(AgencyGroup group) {
            GroupDefinition is = group.definition();
            AgencyGroupChanged data = new AgencyGroupChanged(
                    group.id(),
                    is.phrases(),
                    is.within(),
                    is.kinds(),
                    is.levels(),
                    is.members(),
                    is.validFrom(),
                    is.validTo());
            return new OutgoingEvent(AgencyEvent.TOPIC, TYPE, KEY_PREFIX + group.id(), group.version(), data);
        }
    }
}
