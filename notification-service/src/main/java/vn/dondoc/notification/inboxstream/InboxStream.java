package vn.dondoc.notification.inboxstream;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.stream.StreamReader;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.inboxstream.NewsService.Telling;
import vn.dondoc.notification.inboxstream.NewsService.Told;

/** One open stream; it holds at most one page of notices, and goes on until the reader leaves, is too slow, or the token ends. */
record InboxStream(Parts parts, AgencyCode agency, StreamReader reader) {

    private static final int PAGE = 100;

    /** What all streams share. */
    record Parts(NewsService news, InboxWatch watch, Duration heartbeat) {}

    /**
     * @param greeting told first, with the cursor the stream begins behind; null where it goes on
     * @return false if the reader was too slow
     */
    boolean tellFrom(NewsCursor cursor, @Nullable Object greeting) throws InterruptedException {
        NewsCursor at = cursor;
        boolean inTime = greeting == null ? reader.comment("connected") : reader.event("unread", at.encode(), greeting);
        while (inTime && reader.isThere() && parts.watch().running()) {
            Telling telling = parts.news().tell(agency, at, PAGE);
            inTime = sendAll(telling.notices());
            at = telling.next();
            if (inTime && !telling.more()) {
                inTime = rest(at, telling.notices().isEmpty());
            }
        }
        return inTime;
    }

    private boolean rest(NewsCursor at, boolean silent) throws InterruptedException {
        parts.watch().await(agency, at.since(), reader.atMost(parts.heartbeat()));
        return !silent || reader.comment("heart-beat");
    }

    private boolean sendAll(List<Told> notices) throws InterruptedException {
        for (Told told : notices) {
            if (!reader.event("notice", told.cursor().encode(), told.item())) {
                return false;
            }
        }
        return true;
    }
}
