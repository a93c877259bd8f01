package vn.dondoc.task.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.feed.ChangeCursor;
import vn.dondoc.task.feed.ChangePolling;
import vn.dondoc.task.feed.ChangeService;
import vn.dondoc.task.feed.FeedConfig;
import vn.dondoc.task.feed.FeedProblem;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.PositionWatch;
import vn.dondoc.task.position.Scope;

/** The open streams of this replica: each a virtual thread, and no more of them than configured. */
@Singleton
public class ChangeStreams {

    private static final Logger LOG = Logger.getLogger(ChangeStreams.class);

    private final ChangeStream.Parts parts;
    private final Semaphore places;

    ChangeStreams(
            ChangeService changes,
            PositionRepository positions,
            PositionWatch watch,
            FeedConfig config,
            ObjectMapper json) {
        this.parts = new ChangeStream.Parts(changes, positions, watch, config, json);
        this.places = new Semaphore(config.streams());
    }

    /** For those who watch whether there is a place left. */
    void onStart(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("dondoc.feed.streams.open", this, ChangeStreams::open)
                .description("Open streams of changes; a replica refuses those beyond "
                        + parts.config().streams())
                .register(registry);
    }

    /**
     * @param life until the token ends; the client comes again with a new one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 410 for a cursor that does not serve, 503 if there is no place
     */
    public Multi<OutboundSseEvent> open(
            Scope scope, @Nullable String since, Duration life, Sse sse, HttpServerRequest request) {
        ChangeCursor cursor = parts.changes().cursor(scope, since);
        parts.changes().requireFresh(cursor, parts.positions().positions(scope), ChangePolling.pathOf(scope));
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            if (places.tryAcquire()) {
                                Thread.ofVirtual()
                                        .name("change-stream")
                                        .start(() -> run(scope, cursor, life, sse, reader, request));
                            } else {
                                reader.fail(Problem.of(FeedProblem.TOO_MANY_STREAMS, "come again later, or poll"));
                            }
                        },
                        BackPressureStrategy.ERROR);
    }

    /** How many are open. */
    public int open() {
        return parts.config().streams() - places.availablePermits();
    }

    private void run(
            Scope scope,
            ChangeCursor cursor,
            Duration life,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> reader,
            HttpServerRequest request) {
        boolean inTime = false;
        try {
            inTime = new ChangeStream(parts, scope, life, sse, reader).tellFrom(cursor);
        } catch (RuntimeException outage) {
            LOG.debug("a stream ends early; its reader goes on from its last event", outage);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            places.release();
            end(inTime, reader, request);
        }
    }

    /** What is stuck in the socket of a slow reader would keep a proper end waiting behind it: the connection is closed. */
    private static void end(boolean inTime, MultiEmitter<? super OutboundSseEvent> reader, HttpServerRequest request) {
        if (inTime) {
            reader.complete();
        } else {
            request.connection().close();
        }
    }
}
