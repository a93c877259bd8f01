package vn.dondoc.task.extension;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.assignment.AssignmentResponse;

/** Extensions over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(
        name = "Extensions",
        description = "More time (gia hạn), asked for by the agency and decided by the assigning side")
public class ExtensionResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";
    private static final String REQUEST = """
            {"until": "2020-09-30", "reason": "Hai huyện ven biển chưa gửi số liệu"}
            """;
    private static final String DECISION = """
            {"granted": true, "until": "2020-09-25", "reason": "Đồng ý, không gia hạn thêm", "document": "345/UBND-KT"}
            """;

    private final ExtensionService extensions;
    private final CurrentCaller caller;
    private final Versions versions;

    ExtensionResource(ExtensionService extensions, CurrentCaller caller, Versions versions) {
        this.extensions = extensions;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/assignments/{id}/extensions")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "The extensions of an assignment", description = "The first one first, refused ones too.")
    public ExtensionResponse.Many of(@PathParam("id") UUID id) {
        return extensions.of(caller.get(), id);
    }

    @POST
    @Path("/assignments/{id}/extensions")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Ask for more time",
            description =
                    "By the agency that leads; one open request at a time. How often, how far and until when is the office's policy. The present deadline stays in force.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two weeks more", value = REQUEST)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: A request is open already, or the state allows none\n422: The policy does not allow it")
    public RestResponse<AssignmentResponse> request(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExtensionRequest request) {
        return answer(extensions.request(caller.get(), id, ifMatch, request));
    }

    @POST
    @Path("/assignments/{id}/extensions/{extension}/decision")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Grant, grant until another day, or refuse",
            description = "By the assigning side only, never by who asked. The original deadline stays.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "another day", value = DECISION)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: The request is decided or void\n422: The policy does not allow that day")
    public RestResponse<AssignmentResponse> decide(
            @PathParam("id") UUID id,
            @PathParam("extension") UUID extension,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ExtensionDecisionRequest request) {
        return answer(extensions.decide(caller.get(), id, extension, ifMatch, request));
    }

    private RestResponse<AssignmentResponse> answer(AssignmentResponse assignment) {
        return ResponseBuilder.ok(assignment)
                .tag(versions.tag(assignment.version()))
                .build();
    }
}
