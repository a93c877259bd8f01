package vn.dondoc.notification.hold;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.problem.ProblemType;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.obligation.PlanningService;

/** Begins and ends holds; what they stop is planned anew in the same transaction. */
@ApplicationScoped
class HoldService {

    static final ProblemType ENDED = new ProblemType("hold-ended", 409, "It has ended already");

    private static final Caller ITSELF = Caller.service("notification-service");

    private final HoldRepository holds;
    private final PlanningService planning;
    private final Audit audit;
    private final Clock clock;

    HoldService(HoldRepository holds, PlanningService planning, Audit audit, Clock clock) {
        this.holds = holds;
        this.planning = planning;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<HoldResponse> page(Caller caller, boolean running, @Nullable String cursor, int limit) {
        String filter = "holds" + (running ? " running" : "");
        UUID before = Cursor.decode(cursor, filter, 1).map(last -> last.uuid(0)).orElse(null);
        Collection<String> bodies = caller.has(Role.ADMIN) ? null : caller.bodies();
        List<HoldResponse> rows = holds.page(bodies, running, before, limit + 1).stream()
                .map(Hold::response)
                .toList();
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString()));
    }

    @Transactional
    HoldResponse begin(Caller caller, HoldRequest given) {
        Instant now = clock.instant();
        if (!given.until().isAfter(now)) {
            throw Problem.invalidField("until", "must lie in the future");
        }
        String body = body(caller, given);
        // From here on nobody plans without it, so that none of those plans can commit unseen by it.
        planning.stopPlanning();
        Hold hold = new Hold(given, body, Objects.requireNonNullElse(caller.name(), caller.subject()), now);
        holds.persistAndFlush(hold);
        planning.replan(holds.covered(hold.scope(), hold.scopeKey()));
        HoldResponse begun = hold.response();
        audit.record(caller, new AuditEntry("begin-hold", "hold", hold.id().toString(), null, begun, given.reason()));
        return begun;
    }

    @Transactional
    HoldResponse end(Caller caller, UUID id, String reason) {
        planning.stopPlanning();
        Hold hold = holds.findForChange(id)
                .filter(found -> caller.actsFor(found.body()))
                .orElseThrow(() -> Problem.notFound("there is no hold " + id + " that your token may see"));
        if (!hold.isRunning()) {
            throw Problem.of(ENDED, "it ended at " + hold.response().endedAt());
        }
        return end(caller, hold, Objects.requireNonNullElse(caller.name(), caller.subject()), reason);
    }

    /** Ends those whose time has come, however long nobody looked; how many. */
    @Transactional
    int endOver() {
        Instant now = clock.instant();
        if (!holds.isAnyOver(now)) {
            return 0;
        }
        planning.stopPlanning();
        List<Hold> over = holds.findOver(now);
        over.forEach(hold -> end(ITSELF, hold, null, "its time has come"));
        return over.size();
    }

    private HoldResponse end(Caller caller, Hold hold, @Nullable String by, String reason) {
        HoldResponse before = hold.response();
        hold.end(by == null ? caller.subject() : by, clock.instant());
        holds.flush();
        planning.replan(holds.covered(hold.scope(), hold.scopeKey()));
        audit.record(caller, new AuditEntry("end-hold", "hold", hold.id().toString(), before, hold.response(), reason));
        return hold.response();
    }

    private String body(Caller caller, HoldRequest given) {
        if (given.scope() == HoldScope.AGENCY) {
            AgencyCode agency = new AgencyCode(given.key());
            AgencyAccess.requireMaySee(caller, agency);
            return agency.body();
        }
        return holds.bodiesOf(given.scope(), id(given.key())).stream()
                .filter(caller::actsFor)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("there is nothing chased under " + given.key()
                        + " that your token may see, or it is not known here yet"));
    }

    private static UUID id(String key) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException e) {
            throw Problem.invalidField("key", "must be the id of an assignment or a directive");
        }
    }
}
