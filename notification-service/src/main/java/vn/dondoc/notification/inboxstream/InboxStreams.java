package vn.dondoc.notification.inboxstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.inbox.InboxService;
import vn.dondoc.notification.inbox.UnreadCounts;

/** The open streams of this replica: each a virtual thread, and no more of them than configured. */
@Singleton
public class InboxStreams {

    private static final Logger LOG = Logger.getLogger(InboxStreams.class);

    private final InboxStream.Parts parts;
    private final InboxService inbox;
    private final Semaphore places;

    InboxStreams(NewsService news, InboxWatch watch, StreamConfig config, ObjectMapper json, InboxService inbox) {
        this.parts = new InboxStream.Parts(news, watch, config, json);
        this.inbox = inbox;
        this.places = new Semaphore(config.streams());
    }

    /** Where a stream begins, and what is told first. */
    private record Beginning(
            AgencyCode agency, NewsCursor cursor, @Nullable UnreadCounts greeting) {}

    /**
     * @param life until the token ends; the client comes again with a new one
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 410 for a cursor that does not serve, 503 if there is no place
     */
    public Multi<OutboundSseEvent> open(
            Caller caller,
            AgencyCode agency,
            @Nullable String lastEventId,
            Duration life,
            Sse sse,
            HttpServerRequest request) {
        NewsCursor cursor = parts.news().begin(caller, agency, lastEventId);
        // After the cursor is drawn: what is counted is told once more at worst, never missed.
        Beginning beginning =
                new Beginning(agency, cursor, lastEventId == null ? inbox.countUnread(caller, agency) : null);
        return Multi.createFrom()
                .emitter(
                        reader -> {
                            if (places.tryAcquire()) {
                                Thread.ofVirtual()
                                        .name("inbox-stream")
                                        .start(() -> run(beginning, life, sse, reader, request));
                            } else {
                                reader.fail(Problem.of(
                                        StreamProblem.TOO_MANY_STREAMS, "come again later, or read the inbox"));
                            }
                        },
                        BackPressureStrategy.ERROR);
    }

    /** How many are open. */
    public int open() {
        return parts.config().streams() - places.availablePermits();
    }

    private void run(
            Beginning beginning,
            Duration life,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> reader,
            HttpServerRequest request) {
        boolean inTime = false;
        try {
            inTime = new InboxStream(parts, beginning.agency(), life, sse, reader)
                    .tellFrom(beginning.cursor(), beginning.greeting());
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
