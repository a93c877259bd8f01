package vn.dondoc.task.icalendar;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;

/** Lets an agency make addresses of its calendar and take them back. */
@ApplicationScoped
public class CalendarLinkService {

    private final CalendarLinkRepository links;
    private final Audit audit;
    private final Clock clock;

    CalendarLinkService(CalendarLinkRepository links, Audit audit, Clock clock) {
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Page<CalendarLinkResponse> list(Caller caller, String agency) {
        requireOwn(caller, agency);
        return new Page<>(
                links.findOf(agency).stream().map(CalendarLink::response).toList(), null);
    }

    /** What the name led to before is dead from now on. */
    @Transactional
    public NewCalendarLink renew(Caller caller, String agency, String name) {
        requireOwn(caller, agency);
        CalendarLinkResponse before = revokePresent(caller, agency, name);
        CalendarToken token = CalendarToken.fresh();
        CalendarLink link = new CalendarLink(agency, name, token, caller, clock.instant());
        links.persistAndFlush(link);
        audit.record(caller, entry("make-calendar-link", agency, before, link.response()));
        return new NewCalendarLink(name, "/api/v1/agencies/" + agency + "/calendar.ics?token=" + token.text());
    }

    /** Nothing to take back is no error: it was taken back. */
    @Transactional
    public void revoke(Caller caller, String agency, String name) {
        requireOwn(caller, agency);
        CalendarLinkResponse before = revokePresent(caller, agency, name);
        if (before != null) {
            audit.record(caller, entry("revoke-calendar-link", agency, before, null));
        }
    }

    private @Nullable CalendarLinkResponse revokePresent(Caller caller, String agency, String name) {
        CalendarLink present = links.find(agency, name).orElse(null);
        if (present == null) {
            return null;
        }
        present.revoke(caller, clock.instant());
        links.flush();
        return present.response();
    }

    private static AuditEntry entry(
            String action, String agency, @Nullable CalendarLinkResponse before, @Nullable CalendarLinkResponse after) {
        return new AuditEntry(action, "calendar-link", agency, before, after, null);
    }

    private static void requireOwn(Caller caller, String agency) {
        if (!agency.equals(caller.agency())) {
            throw Problem.notFound("no agency " + agency + " that is yours");
        }
    }
}
