package vn.dondoc.notification.inboxstream;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.kit.stream.StreamPlaces.Opening;
import vn.dondoc.notification.agency.AgencyCode;

/** New notices for those who listen, over HTTP. */
@Path("/api/v1")
// Opening asks the database, though what is returned flows without a thread of its own.
@Blocking
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Inbox")
public class InboxStreamResource {

    private static final String HOW =
            "Server-sent events: first \"unread\" with the counts as they are, then a \"notice\" for each new one, as the list has it. Open the stream, then read the list: nothing is missed between. With Last-Event-ID it goes on behind that event. A comment every 15 seconds shows that the stream lives. It ends with the token, and when its reader takes too long.";
    private static final String EXAMPLE = """
            id: MXw4NDI6ODQyOnx8
            event: notice
            data: {"id":"01991b3e-0000-7000-8000-000000000002","rung":"T-3","title":"[Sắp đến hạn] 12/CT-UBND: Rà soát tàu cá"}

            """;
    private static final String ERRORS = """
            400: Last-Event-ID is none of this stream
            410: Last-Event-ID is of before a restore of the database: begin without it
            503: As many streams are open as this replica can hold""";

    private final InboxStreams streams;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    InboxStreamResource(InboxStreams streams, CurrentCaller caller, JsonWebToken token) {
        this.streams = streams;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Path("/agencies/{code}/notices/stream")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "New notices of an inbox, as they come", description = HOW)
    @APIResponse(
            responseCode = "200",
            description = "The stream",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "one event", value = EXAMPLE)))
    @Extension(name = ProblemDescription.PARTICULAR, value = ERRORS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> ofAgency(
            @Parameter(example = "H12.13") @PathParam("code") String code,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        Opening opening = Opening.until(token.getExpirationTime(), sse, request);
        return streams.open(caller.get(), new AgencyCode(code), lastEventId, opening);
    }
}
