package vn.dondoc.task.rescheduling;

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
import vn.dondoc.task.assignment.AssignmentResponse;

/** An assignment's deadlines over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Deadlines", description = "How deadlines are counted, and how they change")
public class DeadlineRecordResource {

    private static final String EXAMPLE = """
            {"deadline": {"on": "2020-09-15", "phrase": "trước ngày 15/9/2020"},
             "reason": "Nhập nhầm ngày 15/9 thành 15/8", "document": "12/CT-UBND"}
            """;

    private final DeadlineRecordService deadlines;
    private final CurrentCaller caller;
    private final Versions versions;

    DeadlineRecordResource(DeadlineRecordService deadlines, CurrentCaller caller, Versions versions) {
        this.deadlines = deadlines;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/assignments/{id}/deadlines")
    @RolesAllowed({Role.AGENCY, Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Every deadline the assignment has had",
            description = "The first one first, không hạn too, with who set it, why and by which document.")
    public DeadlineRecordResponse record(@PathParam("id") UUID id) {
        return deadlines.record(caller.get(), id);
    }

    @POST
    @Path("/assignments/{id}/deadline-corrections")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR})
    @Operation(
            summary = "Correct a deadline that was registered wrongly",
            description =
                    "The one change that moves the original deadline too. Another deadline by decision is an extension.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a slip of the pen", value = EXAMPLE)))
    public RestResponse<AssignmentResponse> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the assignment as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid DeadlineCorrectionRequest request) {
        AssignmentResponse corrected = deadlines.correct(caller.get(), id, ifMatch, request);
        return ResponseBuilder.ok(corrected)
                .tag(versions.tag(corrected.version()))
                .build();
    }
}
