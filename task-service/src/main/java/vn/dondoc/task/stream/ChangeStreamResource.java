package vn.dondoc.task.stream;

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
import jakarta.ws.rs.QueryParam;
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
import vn.dondoc.task.position.Scope;
import vn.dondoc.task.position.Scopes;

/** Changes of assignments for those who listen, over HTTP. */
@Path("/api/v1")
// Opening asks the database, though what is returned flows without a thread of its own.
@Blocking
@RunOnVirtualThread
@Produces(MediaType.SERVER_SENT_EVENTS)
@Tag(name = "Changes", description = "What has changed since you last asked: for clients that keep a copy")
public class ChangeStreamResource {

    private static final String HOW =
            "Server-sent events: the data of each is an AssignmentChange, its id a cursor, as the polled feed has it. A client that comes again with Last-Event-ID hears what follows; one without any hears a snapshot first. A comment every 15 seconds shows that the stream lives. It ends with the token, and when its reader takes too long.";
    private static final String EXAMPLE = """
            id: kOTPnwgBgM6f0AYBBQ
            event: assignment-change
            data: {"id":"01999f0e-5a8e-7cc4-9d50-5f6f9d1c0b11","gone":true}

            """;
    private static final String ERRORS = """
            410: The cursor is more than 90 days old, or of before a restore of the database: begin again without it
            503: As many streams are open as this replica can hold""";
    private static final String SINCE = "A cursor to begin behind; Last-Event-ID, if there is one, wins";

    private final ChangeStreams streams;
    private final Scopes scopes;
    private final CurrentCaller caller;
    private final JsonWebToken token;

    ChangeStreamResource(ChangeStreams streams, Scopes scopes, CurrentCaller caller, JsonWebToken token) {
        this.streams = streams;
        this.scopes = scopes;
        this.caller = caller;
        this.token = token;
    }

    @GET
    @Path("/agencies/{code}/assignment-changes/stream")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Changes of an agency's assignments, as they happen", description = HOW)
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
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Parameter(description = SINCE) @QueryParam("since") @Nullable String since,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        return open(scopes.ofAgency(caller.get(), code), since, lastEventId, sse, request);
    }

    @GET
    @Path("/assignment-changes/stream")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Changes of all assignments the token lets you see, as they happen", description = HOW)
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
    public Multi<OutboundSseEvent> ofToken(
            @Parameter(description = SINCE) @QueryParam("since") @Nullable String since,
            @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER) @Nullable String lastEventId,
            @Context Sse sse,
            @Context HttpServerRequest request) {
        return open(scopes.ofToken(caller.get()), since, lastEventId, sse, request);
    }

    private Multi<OutboundSseEvent> open(
            Scope scope, @Nullable String since, @Nullable String lastEventId, Sse sse, HttpServerRequest request) {
        Opening opening = Opening.until(token.getExpirationTime(), sse, request);
        return streams.open(scope, lastEventId == null ? since : lastEventId, opening);
    }
}
