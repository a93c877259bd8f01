package vn.dondoc.task.stream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.stream.StreamPlaces;
import vn.dondoc.task.feed.ChangeCursor;
import vn.dondoc.task.feed.ChangePolling;
import vn.dondoc.task.feed.ChangeService;
import vn.dondoc.task.feed.FeedConfig;
import vn.dondoc.task.feed.FeedProblem;
import vn.dondoc.task.position.PositionRepository;
import vn.dondoc.task.position.PositionWatch;
import vn.dondoc.task.position.Scope;

/** The open streams of this replica. */
@Singleton
public class ChangeStreams {

    private final ChangeStream.Parts parts;
    private final StreamPlaces places;
    private final int most;

    ChangeStreams(
            ChangeService changes,
            PositionRepository positions,
            PositionWatch watch,
            FeedConfig config,
            ObjectMapper json) {
        this.parts = new ChangeStream.Parts(changes, positions, watch, config.heartbeat());
        this.most = config.streams();
        this.places = new StreamPlaces("change-stream", most, config.patience(), json);
    }

    /** For those who watch whether there is a place left. */
    void onStart(@Observes StartupEvent started, MeterRegistry registry) {
        Gauge.builder("dondoc.feed.streams.open", this, ChangeStreams::open)
                .description("Open streams of changes; a replica refuses those beyond " + most)
                .register(registry);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 410 for a cursor that does not serve, 503 if there is no place */
    public Multi<OutboundSseEvent> open(Scope scope, @Nullable String since, StreamPlaces.Opening opening) {
        ChangeCursor cursor = parts.changes().cursor(scope, since);
        parts.changes().requireFresh(cursor, parts.positions().positions(scope), ChangePolling.pathOf(scope));
        return places.open(
                opening,
                reader -> new ChangeStream(parts, scope, reader).tellFrom(cursor),
                () -> Problem.of(FeedProblem.TOO_MANY_STREAMS, "come again later, or poll"));
    }

    /** How many are open. */
    public int open() {
        return places.open();
    }
}
