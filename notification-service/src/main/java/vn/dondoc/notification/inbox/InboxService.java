package vn.dondoc.notification.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
public class InboxService {

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
        agencies.requireMayRead(caller, agency);
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
                .filter(found -> isOwn(caller, new AgencyCode(found.agencyCode())))
                .orElseThrow(() -> Problem.notFound("your inbox has no notice " + noticeId));
        if (notice.readAt() != null) {
            return item(notice, notice.readAt());
        }
        Instant now = clock.instant();
        inbox.markRead(noticeId, now);
        audit.record(caller, AuditEntry.created("read-notice", "notice", noticeId, new Reading(now)));
        return item(notice, now);
    }

    /** Of many at once; those read before keep their time. */
    @Transactional
    ReadingResponse markRead(Caller caller, AgencyCode agency, ReadingRequest request) {
        requireOwn(caller, agency);
        Instant now = clock.instant();
        UUID upTo = request.upTo();
        List<UUID> ids = Objects.requireNonNullElse(request.ids(), List.of());
        int read = upTo == null ? inbox.markRead(agency, ids, now) : inbox.markReadUpTo(agency, upTo, now);
        if (read > 0) {
            audit.record(
                    caller, AuditEntry.created("read-notices", "inbox", agency, new Readings(now, ids, upTo, read)));
        }
        return new ReadingResponse(read, inbox.countUnread(agency));
    }

    @Transactional
    public UnreadCounts countUnread(Caller caller, AgencyCode agency) {
        agencies.requireMayRead(caller, agency);
        return inbox.countUnread(agency);
    }

    /** Somebody's own inbox: of an agency its own, of whoever acts for a body the body's. */
    private static boolean isOwn(Caller caller, AgencyCode agency) {
        return caller.onlyAgency()
                .map(own -> own.equals(agency.value()))
                .orElseGet(() -> caller.bodies().contains(agency.value()));
    }

    private static void requireOwn(Caller caller, AgencyCode agency) {
        if (!isOwn(caller, agency)) {
            throw Problem.notFound("there is no inbox of " + agency + " that is yours to read");
        }
    }

    private record Readings(
            Instant readAt, List<UUID> ids, @Nullable UUID upTo, int number) {}

    private record Reading(Instant readAt) {}

    private InboxItem item(InboxNotice notice, @Nullable Instant readAt) {
        return notice.inWords(wording.of(notice.facts()), readAt);
    }
}
