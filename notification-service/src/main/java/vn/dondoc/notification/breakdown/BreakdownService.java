package vn.dondoc.notification.breakdown;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dondoc.notification.obligation.PlanningService;

/** Follows each breakdown until the office has settled it. */
@ApplicationScoped
class BreakdownService {

    private final BreakdownRepository breakdowns;
    private final PlanningService planning;

    BreakdownService(BreakdownRepository breakdowns, PlanningService planning) {
        this.breakdowns = breakdowns;
        this.planning = planning;
    }

    @Transactional
    void apply(List<BreakdownEvent> events) {
        planning.holdCalendar();
        List<UUID> changed = breakdowns.upsert(events);
        if (!changed.isEmpty()) {
            planning.replan(changed);
        }
    }
}
