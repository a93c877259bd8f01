package vn.dondoc.kit.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** The open streams of one kind of this replica: each a virtual thread, and no more of them than there are places. */
public final class StreamPlaces {

    private static final Logger LOG = Logger.getLogger(StreamPlaces.class);

    private final String name;
    private final int number;
    private final Semaphore places;
    private final Duration patience;
    private final ObjectMapper json;

    /**
     * @param name of the streams' threads
     * @param patience how long a reader may take to read one event
     */
    public StreamPlaces(String name, int number, Duration patience, ObjectMapper json) {
        this.name = name;
        this.number = number;
        this.places = new Semaphore(number);
        this.patience = patience;
        this.json = json;
    }

    /** What a reader is told. */
    public interface Story {

        /** @return when there is no more to tell, or the reader has left; false if the reader is too slow */
        boolean tell(StreamReader reader) throws InterruptedException;
    }

    /** Who opens a stream: its request, and how long its token lives; the client comes again with a new one. */
    public record Opening(Duration life, Sse sse, HttpServerRequest request) {

        /**
         * By the issuer's time, whatever the business clock says.
         *
         * @param tokenEnd seconds since 1970
         */
        public static Opening until(long tokenEnd, Sse sse, HttpServerRequest request) {
            return new Opening(Duration.ofMillis(tokenEnd * 1000 - System.currentTimeMillis()), sse, request);
        }
    }

    /** How many are open. */
    public int open() {
        return number - places.availablePermits();
    }

    /** @param full what the reader is told when there is no place */
    public Multi<OutboundSseEvent> open(Opening opening, Story story, Supplier<? extends Throwable> full) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            if (places.tryAcquire()) {
                                Thread.ofVirtual().name(name).start(() -> run(opening, story, emitter));
                            } else {
                                emitter.fail(full.get());
                            }
                        },
                        BackPressureStrategy.ERROR);
    }

    private void run(Opening opening, Story story, MultiEmitter<? super OutboundSseEvent> emitter) {
        boolean inTime = false;
        try {
            inTime = story.tell(new StreamReader(opening.sse(), emitter, json, patience, opening.life()));
        } catch (RuntimeException outage) {
            LOG.debug("a stream ends early; its reader goes on from its last event", outage);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
            end(inTime, emitter, opening.request());
        }
    }

    /** What is stuck in the socket of a slow reader would keep a proper end waiting behind it: the connection is closed. */
    private static void end(boolean inTime, MultiEmitter<? super OutboundSseEvent> emitter, HttpServerRequest request) {
        if (inTime) {
            emitter.complete();
        } else {
            request.connection().close();
        }
    }
}
