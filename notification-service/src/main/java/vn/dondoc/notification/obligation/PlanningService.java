package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.dondoc.notification.notice.NoticeService;

/**
 * Makes the obligations of follow-ups what their present state, the policies in force and the holds ask for: plans, moves,
 * pauses, brings back and cancels. Says the same however often it is asked.
 */
@ApplicationScoped
public class PlanningService {

    private final PlanRepository plans;
    private final NoticeService notices;
    private final Event<PlanChanged> changed;
    private final Clock clock;

    /** Fired in the transaction of a plan; the sweep looks at once instead of at its next round. */
    record PlanChanged() {}

    PlanningService(PlanRepository plans, NoticeService notices, Event<PlanChanged> changed, Clock clock) {
        this.plans = plans;
        this.notices = notices;
        this.changed = changed;
        this.clock = clock;
    }

    /** To be called before the follow-ups are written: keeps the calendar and the policies as they are until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void holdCalendar() {
        plans.holdCalendar();
    }

    /** To be called before policies or holds are written: nobody plans or fires by the old ones until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void stopPlanning() {
        plans.lockCalendar();
    }

    /** For follow-ups just written, or whose holds were. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replan(List<UUID> assignmentIds) {
        Instant now = clock.instant();
        plans.replan(assignmentIds, now);
        notices.cancelObsolete(assignmentIds, now);
        changed.fire(new PlanChanged());
    }

    /** For all that is chased, after the calendar or a policy has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public PlanOutcome replanAll() {
        PlanOutcome outcome = plans.replanAll(clock.instant());
        changed.fire(new PlanChanged());
        return outcome;
    }

    /** For what these agencies and bodies have to do, after their own calendars have changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void replanAgencies(List<String> codes) {
        plans.replanOf(codes, clock.instant());
        changed.fire(new PlanChanged());
    }
}
