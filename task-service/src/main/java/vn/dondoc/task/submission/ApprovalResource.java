package vn.dondoc.task.submission;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.life.ReasonRequest;

/** An agency's own approval of one report, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Internal approval", description = "An agency's own word on its reports before they leave it")
public class ApprovalResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";
    private static final String NO_APPROVER = "403: The caller is neither an approver nor the deputy of one";

    private final ApprovalService approvals;
    private final CurrentCaller caller;
    private final Versions versions;

    ApprovalResource(ApprovalService approvals, CurrentCaller caller, Versions versions) {
        this.approvals = approvals;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/assignments/{id}/submission-approval")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Approve the report that waits: it leaves the agency",
            description = "ASSIGNED or IN_PROGRESS becomes SUBMITTED; timeliness counts from this moment.")
    @Extension(name = ProblemDescription.PARTICULAR, value = NO_APPROVER)
    public RestResponse<AssignmentResponse> approve(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        AssignmentResponse assignment = approvals.approve(caller.get(), id, ifMatch);
        return versions.tagged(assignment, assignment.version());
    }

    @POST
    @Path("/assignments/{id}/submission-return")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(summary = "Give the report that waits back to its author", description = "The office never sees it.")
    @Extension(name = ProblemDescription.PARTICULAR, value = NO_APPROVER)
    public RestResponse<AssignmentResponse> giveBack(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        AssignmentResponse assignment = approvals.giveBack(caller.get(), id, ifMatch, request.reason());
        return versions.tagged(assignment, assignment.version());
    }
}
