package vn.dondoc.notification.inboxstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.inboxstream.NewsService.Telling;
import vn.dondoc.notification.inboxstream.NewsService.Told;

/**
 * One open stream. It holds at most one page of notices and gives out an event only when the one before has left for the
 * reader's socket; it goes on until the reader leaves, is too slow, or the token ends.
 */
final class InboxStream {

    private static final int PAGE = 100;
    private static final int LOOK_MILLIS = 100;

    private final Parts parts;
    private final AgencyCode agency;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> reader;
    private final Semaphore demand = new Semaphore(0);
    private final long end;

    /** What all streams share. */
    record Parts(NewsService news, InboxWatch watch, StreamConfig config, ObjectMapper json) {}

    /** @param life until the token ends */
    InboxStream(Parts parts, AgencyCode agency, Duration life, Sse sse, MultiEmitter<? super OutboundSseEvent> reader) {
        this.parts = parts;
        this.agency = agency;
        this.sse = sse;
        this.reader = reader;
        this.end = System.nanoTime() + life.toNanos();
        reader.onRequest(number -> demand.release());
    }

    /**
     * @param greeting told first, with the cursor the stream begins behind; null where it goes on
     * @return false if the reader was too slow
     */
    boolean tellFrom(NewsCursor cursor, @Nullable Object greeting) throws InterruptedException {
        NewsCursor at = cursor;
        boolean inTime = send(greeting == null ? comment("connected") : event("unread", at, greeting));
        while (inTime && isOpen()) {
            Telling telling = parts.news().tell(agency, at, PAGE);
            inTime = sendAll(telling.notices());
            at = telling.next();
            if (inTime && !telling.more()) {
                inTime = rest(at, telling.notices().isEmpty());
            }
        }
        return inTime;
    }

    private boolean isOpen() {
        return !reader.isCancelled() && parts.watch().running() && System.nanoTime() - end < 0;
    }

    private boolean rest(NewsCursor at, boolean silent) throws InterruptedException {
        Duration life = Duration.ofNanos(end - System.nanoTime());
        Duration heartbeat = parts.config().heartbeat();
        parts.watch().await(agency, at.since(), life.compareTo(heartbeat) < 0 ? life : heartbeat);
        return !silent || send(comment("heart-beat"));
    }

    private boolean sendAll(List<Told> notices) throws InterruptedException {
        for (Told told : notices) {
            if (!send(event("notice", told.cursor(), told.item()))) {
                return false;
            }
        }
        return true;
    }

    private OutboundSseEvent comment(String text) {
        return sse.newEventBuilder().comment(text).build();
    }

    private OutboundSseEvent event(String name, NewsCursor cursor, Object data) {
        try {
            return sse.newEventBuilder()
                    .id(cursor.encode())
                    .name(name)
                    .data(String.class, parts.json().writeValueAsString(data))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the event before has left; the reader's own socket is the only buffer. */
    private boolean send(OutboundSseEvent event) throws InterruptedException {
        long patience = System.nanoTime() + parts.config().patience().toNanos();
        while (reader.requested() == 0 && !reader.isCancelled()) {
            if (System.nanoTime() - patience > 0) {
                return false;
            }
            demand.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!reader.isCancelled()) {
            reader.emit(event);
        }
        return true;
    }
}
