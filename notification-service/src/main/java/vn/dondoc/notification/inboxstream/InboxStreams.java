package vn.dondoc.notification.inboxstream;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Singleton;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.kit.stream.StreamPlaces;
import vn.dondoc.notification.agency.AgencyCode;
import vn.dondoc.notification.inbox.InboxService;
import vn.dondoc.notification.inbox.UnreadCounts;

/** The open streams of this replica. */
@Singleton
public class InboxStreams {

    private final InboxStream.Parts parts;
    private final InboxService inbox;
    private final StreamPlaces places;

    InboxStreams(NewsService news, InboxWatch watch, StreamConfig config, ObjectMapper json, InboxService inbox) {
        this.parts = new InboxStream.Parts(news, watch, config.heartbeat());
        this.inbox = inbox;
        this.places = new StreamPlaces("inbox-stream", config.streams(), config.patience(), json);
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 or 410 for a cursor that does not serve, 503 if there is no place */
    public Multi<OutboundSseEvent> open(
            Caller caller, AgencyCode agency, @Nullable String lastEventId, StreamPlaces.Opening opening) {
        NewsCursor cursor = parts.news().begin(caller, agency, lastEventId);
        // After the cursor is drawn: what is counted is told once more at worst, never missed.
        UnreadCounts greeting = lastEventId == null ? inbox.countUnread(caller, agency) : null;
        return places.open(
                opening,
                reader -> new InboxStream(parts, agency, reader).tellFrom(cursor, greeting),
                () -> Problem.of(StreamProblem.TOO_MANY_STREAMS, "come again later, or read the inbox"));
    }

    /** How many are open. */
    public int open() {
        return places.open();
    }
}
