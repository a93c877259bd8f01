package vn.dondoc.notification.inboxstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.epoch.Epoch;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.agency.AgencyService;
import vn.dondoc.notification.inbox.InboxItem;
import vn.dondoc.notification.inbox.InboxNotice;
import vn.dondoc.notification.inboxstream.NewsRepository.Found;
import vn.dondoc.notification.notice.NoticeWording;

/** Tells what is new in an inbox behind a cursor. */
@ApplicationScoped
class NewsService {

    private final NewsRepository news;
    private final AgencyService agencies;
    private final NoticeWording wording;
    private final Epoch epoch;

    /** A notice, and the cursor of whoever has it. */
    record Told(NewsCursor cursor, InboxItem item) {}

    /** @param next behind all that was told; more of it is there already if {@code more} */
    record Telling(List<Told> notices, NewsCursor next, boolean more) {}

    NewsService(NewsRepository news, AgencyService agencies, NoticeWording wording, Epoch epoch) {
        this.news = news;
        this.agencies = agencies;
        this.wording = wording;
        this.epoch = epoch;
    }

    /** Where a stream begins: behind the last event, or behind what is committed now. */
    @Transactional
    NewsCursor begin(Caller caller, AgencyCode agency, @Nullable String lastEventId) {
        agencies.requireMayRead(caller, agency);
        return lastEventId == null || lastEventId.isEmpty()
                ? NewsCursor.behind(epoch.current(), news.snapshot())
                : NewsCursor.decode(lastEventId, epoch.current());
    }

    @Transactional
    Telling tell(AgencyCode agency, NewsCursor cursor, int most) {
        List<Found> found = news.find(agency, cursor, most + 1);
        if (found.isEmpty()) {
            return new Telling(List.of(), cursor, false);
        }
        boolean more = found.size() > most;
        List<Found> page = more ? found.subList(0, most) : found;
        List<Told> told = new ArrayList<>();
        for (int n = 0; n < page.size(); n++) {
            boolean allTold = !more && n == page.size() - 1;
            told.add(tell(page.get(n), cursor, allTold));
        }
        return new Telling(told, told.getLast().cursor(), more);
    }

    private Told tell(Found found, NewsCursor cursor, boolean allTold) {
        InboxNotice notice = found.notice();
        NewsCursor behind = allTold
                ? NewsCursor.behind(cursor.epoch(), found.snapshot())
                : new NewsCursor(cursor.epoch(), cursor.since(), found.snapshot(), notice.id());
        return new Told(behind, notice.inWords(wording.of(notice.facts()), notice.readAt()));
    }
}
