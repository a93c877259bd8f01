package vn.dondoc.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyAccess;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.agency.AgencyService;
import vn.dondoc.notification.notice.NoticeWording;

/** Shows an agency its notices, and keeps which it has read. */
@ApplicationScoped
class InboxService {

    private final InboxRepository inbox;
    private final AgencyService agencies;
    private final NoticeWording wording;
    private final Audit audit;
    private final Clock clock;

    InboxService(InboxRepository inbox, AgencyService agencies, NoticeWording wording, Audit audit, Clock clock) {
        this.inbox = inbox;
        this.agencies = agencies;
        this.wording = wording;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<InboxItem> page(Caller caller, AgencyCode agency, boolean unread, @Nullable String cursor, int limit) {
        AgencyAccess.requireMaySee(caller, agency);
        String filter = "inbox " + agency + (unread ? " unread" : "");
        UUID before = Cursor.decode(cursor, filter, 1).map(last -> last.uuid(0)).orElse(null);
        List<InboxNotice> rows = inbox.page(agency, unread, before, limit + 1);
        if (rows.isEmpty() && !agencies.isKnown(agency)) {
            throw AgencyAccess.unknown(agency);
        }
        return Page.of(rows, limit, filter, row -> List.of(row.id().toString())).map(row -> item(row, row.readAt()));
    }

    /** The first reading counts; a later one changes nothing. */
    @Transactional
    InboxItem markRead(Caller caller, UUID noticeId) {
        InboxNotice notice = inbox.findForMarking(noticeId)
                .filter(found -> found.agencyCode().equals(caller.agency()))
                .orElseThrow(() -> Problem.notFound("your inbox has no notice " + noticeId));
        if (notice.readAt() != null) {
            return item(notice, notice.readAt());
        }
        Instant now = clock.instant();
        inbox.markRead(noticeId, now);
        audit.record(caller, AuditEntry.created("read-notice", "notice", noticeId, new Reading(now)));
        return item(notice, now);
    }

    private record Reading(Instant readAt) {}

    private InboxItem item(InboxNotice notice, @Nullable Instant readAt) {
        return notice.inWords(wording.of(notice.facts()), readAt);
    }
}
