package vn.dondoc.task.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.dondoc.task.feed.ChangeCursor;
import vn.dondoc.task.feed.ChangePolling;
import vn.dondoc.task.feed.ChangeService;
import vn.dondoc.task.feed.ChangeService.Telling;
import vn.dondoc.task.feed.ChangeService.Told;
import vn.dondoc.task.feed.FeedConfig;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.PositionWatch;
import vn.dondoc.task.position.Scope;

/**
 * One open stream. It holds at most one page of changes and gives out an event only when the one before has left for the
 * reader's socket; it goes on until the reader leaves, is too slow, or the token ends.
 */
final class ChangeStream {

    private static final int PAGE = 100;
    private static final int LOOK_MILLIS = 100;

    private final Parts parts;
    private final Scope scope;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> reader;
    private final Semaphore demand = new Semaphore(0);
    private final long end;

    /** What all streams share. */
    record Parts(
            ChangeService changes,
            PositionRepository positions,
            PositionWatch watch,
            FeedConfig config,
            ObjectMapper json) {}

    /** @param life until the token ends */
    ChangeStream(Parts parts, Scope scope, Duration life, Sse sse, MultiEmitter<? super OutboundSseEvent> reader) {
        this.parts = parts;
        this.scope = scope;
        this.sse = sse;
        this.reader = reader;
        this.end = System.nanoTime() + life.toNanos();
        reader.onRequest(number -> demand.release());
    }

    /** @return false if the reader was too slow */
    boolean tellFrom(ChangeCursor cursor) throws InterruptedException {
        ChangeCursor at = cursor;
        boolean inTime = send(sse.newEventBuilder().comment("connected").build());
        while (inTime && isOpen()) {
            List<AgencyPosition> standing = parts.positions().positions(scope);
            Telling telling = ChangePolling.isBehind(at, standing)
                    ? parts.changes().tell(scope, at, standing, PAGE)
                    : new Telling(List.of(), at, false);
            inTime = sendAll(telling.changes());
            at = telling.next();
            if (inTime && !telling.more()) {
                inTime = rest(standing, telling.changes().isEmpty());
            }
        }
        return inTime;
    }

    private boolean isOpen() {
        return !reader.isCancelled() && parts.watch().running() && System.nanoTime() - end < 0;
    }

    private boolean rest(List<AgencyPosition> standing, boolean silent) throws InterruptedException {
        Duration life = Duration.ofNanos(end - System.nanoTime());
        Duration heartbeat = parts.config().heartbeat();
        parts.watch().await(scope, standing, life.compareTo(heartbeat) < 0 ? life : heartbeat);
        return !silent || send(sse.newEventBuilder().comment("heart-beat").build());
    }

    private boolean sendAll(List<Told> changes) throws InterruptedException {
        for (Told told : changes) {
            if (!send(event(told))) {
                return false;
            }
        }
        return true;
    }

    private OutboundSseEvent event(Told told) {
        try {
            return sse.newEventBuilder()
                    .id(told.cursor().encode(scope))
                    .name("assignment-change")
                    .data(String.class, parts.json().writeValueAsString(told.change()))
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
