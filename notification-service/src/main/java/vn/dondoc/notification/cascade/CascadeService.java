package vn.dondoc.notification.cascade;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dondoc.notification.obligation.PlanningService;

/** Follows each wait until the office has decided. */
@ApplicationScoped
class CascadeService {

    private final CascadeRepository cascades;
    private final PlanningService planning;

    CascadeService(CascadeRepository cascades, PlanningService planning) {
        this.cascades = cascades;
        this.planning = planning;
    }

    @Transactional
    void apply(List<CascadeEvent> events) {
        // Told in one transaction with the issue of an assignment, they come on another topic at the same moment:
        // whoever is
        // second must see what the first has written. Such events are few.
        planning.stopPlanning();
        List<UUID> changed = cascades.upsert(events);
        if (!changed.isEmpty()) {
            cascades.holdFollowUps(changed);
            planning.replan(changed);
        }
    }
}
