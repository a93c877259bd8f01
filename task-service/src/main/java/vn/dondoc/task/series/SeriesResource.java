package vn.dondoc.task.series;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.task.life.Reason;

/** Recurring duties over HTTP; they begin when a task with a recurring deadline is issued. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Recurring duties", description = "One assignment for each period, the next one only")
public class SeriesResource {

    private static final String EXAMPLE = """
            {"reason": "Chế độ báo cáo tháng được bãi bỏ", "document": "351/UBND-TH"}
            """;

    private final SeriesService series;
    private final CurrentCaller caller;
    private final Versions versions;

    SeriesResource(SeriesService series, CurrentCaller caller, Versions versions) {
        this.series = series;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/directives/{id}/series")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "The recurring duties of a directive", description = "Ended ones too, with their periods.")
    public SeriesResponse.Many ofDirective(@PathParam("id") UUID id) {
        return series.ofDirective(caller.get(), id);
    }

    @GET
    @Path("/series/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "One recurring duty", description = "With the ETag that a change must carry as If-Match.")
    public RestResponse<SeriesResponse> get(@PathParam("id") UUID id) {
        return answer(series.get(caller.get(), id));
    }

    @POST
    @Path("/series/{id}/end")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "End a recurring duty",
            description = "No further period is made; what was assigned stays. It also ends with its directive.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "abolished", value = EXAMPLE)))
    public RestResponse<SeriesResponse> end(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the duty as you read it") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @NotNull @Valid SeriesEndRequest request) {
        return answer(series.end(caller.get(), id, ifMatch, new Reason(request.reason(), request.document())));
    }

    private RestResponse<SeriesResponse> answer(SeriesResponse duty) {
        return ResponseBuilder.ok(duty).tag(versions.tag(duty.version())).build();
    }
}
