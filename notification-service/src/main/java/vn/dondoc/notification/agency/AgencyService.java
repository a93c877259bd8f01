package vn.dondoc.notification.agency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.dondoc.kit.caller.Caller;

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

    /** Whoever may see the agency, and the agency that took its place: what the one was told is now the other's work. */
    @Transactional
    public boolean mayRead(Caller caller, AgencyCode agency) {
        return AgencyAccess.maySee(caller, agency)
                || caller.onlyAgency()
                        .filter(own -> agencies.succeeds(own, agency))
                        .isPresent();
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 to whoever may not */
    @Transactional
    public void requireMayRead(Caller caller, AgencyCode agency) {
        if (!mayRead(caller, agency)) {
            throw AgencyAccess.unknown(agency);
        }
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
