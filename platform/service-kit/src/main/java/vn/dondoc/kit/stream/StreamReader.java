package vn.dondoc.kit.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who listens to one stream. An event is given out only when the one before has left for the reader's socket. */
public final class StreamReader {

    private static final int LOOK_MILLIS = 100;

    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private final ObjectMapper json;
    private final Duration patience;
    private final Semaphore demand = new Semaphore(0);
    private final long end;

    StreamReader(
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter,
            ObjectMapper json,
            Duration patience,
            Duration life) {
        this.sse = sse;
        this.emitter = emitter;
        this.json = json;
        this.patience = patience;
        this.end = System.nanoTime() + life.toNanos();
        emitter.onRequest(number -> demand.release());
    }

    /** False once it has left, or its token has ended. */
    public boolean isThere() {
        return !emitter.isCancelled() && System.nanoTime() - end < 0;
    }

    /** The shorter of this and what is left until the token ends. */
    public Duration atMost(Duration wanted) {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(wanted) < 0 ? left : wanted;
    }

    /** @return false if the reader is too slow */
    public boolean comment(String text) throws InterruptedException {
        return send(sse.newEventBuilder().comment(text).build());
    }

    /**
     * @param cursor by which the reader goes on behind this event
     * @param data is written as JSON
     * @return false if the reader is too slow
     */
    public boolean event(String name, String cursor, Object data) throws InterruptedException {
        return send(sse.newEventBuilder()
                .id(cursor)
                .name(name)
                .data(String.class, write(data))
                .build());
    }

    private String write(Object data) {
        try {
            return json.writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean send(OutboundSseEvent event) throws InterruptedException {
        long givenUp = System.nanoTime() + patience.toNanos();
        while (emitter.requested() == 0 && !emitter.isCancelled()) {
            if (System.nanoTime() - givenUp > 0) {
                return false;
            }
            demand.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!emitter.isCancelled()) {
            emitter.emit(event);
        }
        return true;
    }
}
