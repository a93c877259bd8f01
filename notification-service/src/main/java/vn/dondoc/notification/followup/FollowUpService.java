package vn.dondoc.notification.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.agency.AgencyService;
import vn.dondoc.notification.notice.NoticeEntry;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.obligation.PlanningService;

/** Follows each assignment, and has its obligations planned anew when its state changes. */
@ApplicationScoped
class FollowUpService {

    private final FollowUpRepository followUps;
    private final PlanningService planning;
    private final NoticeService notices;
    private final AgencyService agencies;

    FollowUpService(
            FollowUpRepository followUps, PlanningService planning, NoticeService notices, AgencyService agencies) {
        this.followUps = followUps;
        this.planning = planning;
        this.notices = notices;
        this.agencies = agencies;
    }

    @Transactional
    void apply(List<AssignmentEvent> events) {
        planning.holdCalendar();
        List<UUID> changed = followUps.upsert(events);
        if (!changed.isEmpty()) {
            planning.replan(changed);
        }
        notices.forget(purged(events));
    }

    private static List<UUID> purged(List<AssignmentEvent> events) {
        return events.stream()
                .filter(AssignmentEvent::purged)
                .map(event -> event.assignment().assignmentId())
                .toList();
    }

    @Transactional
    FollowUpResponse find(Caller caller, UUID assignmentId) {
        FollowUp followUp = visible(caller, assignmentId);
        return FollowUpResponse.of(followUp, followUps.findPlan(assignmentId));
    }

    @Transactional
    List<NoticeEntry> findNotices(Caller caller, UUID assignmentId) {
        visible(caller, assignmentId);
        return notices.ofAssignment(assignmentId);
    }

    /** For whom it was and whoever took its place, and for the body that gave the work. */
    @Transactional
    NoticeDelivery findNotice(Caller caller, UUID id) {
        return followUps
                .findNotice(id)
                .filter(found -> agencies.mayRead(caller, new AgencyCode(found.agencyCode()))
                        || AgencyAccess.maySee(caller, new AgencyCode(found.assignedBy())))
                .orElseThrow(() -> Problem.notFound("there is no notice " + id + " that your token may see"));
    }

    /** Also for the body that gave the assignment: it follows it up. */
    private FollowUp visible(Caller caller, UUID assignmentId) {
        return followUps
                .find(assignmentId)
                .filter(found -> agencies.mayRead(caller, new AgencyCode(found.agencyCode()))
                        || AgencyAccess.maySee(caller, new AgencyCode(found.assignedByCode())))
                .orElseThrow(() -> Problem.notFound("there is no assignment " + assignmentId
                        + " that your token may see, or it is not known here yet"));
    }
}
