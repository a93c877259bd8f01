package vn.dondoc.notification.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Keeps the newest state of each agency. */
@ApplicationScoped
public class AgencyService {

    private final AgencyRepository agencies;

    AgencyService(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    @Transactional
    void apply(List<AgencyEvent> events) {
        agencies.upsert(events);
    }

    /** Whether the register of agencies has told us of it. */
    public boolean isKnown(AgencyCode agency) {
        return agencies.exists(agency);
    }

    /** The same; if it is known, others who ask in this way wait until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isKnownAndHeld(AgencyCode agency) {
        return agencies.hold(agency);
    }
}
