package vn.dondoc.task.decision;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.assignment.AssignmentResponse;

/** Transfers over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Decisions")
public class ReassignmentResource {

    private final ReassignmentService reassignments;
    private final CurrentCaller caller;
    private final Versions versions;

    ReassignmentResource(ReassignmentService reassignments, CurrentCaller caller, Versions versions) {
        this.reassignments = reassignments;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/assignments/{id}/reassignment")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Give it to another agency",
            description =
                    "After a decline, or from ASSIGNED or IN_PROGRESS: it becomes ASSIGNED in a new cycle. Id and history stay, and so does a deadline that is a day; one that counts from the receipt counts anew. The agency that had it no longer sees it.")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: The agency is unknown or closed, or has a part in the task already")
    public RestResponse<AssignmentResponse> reassign(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the assignment as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ReassignmentRequest request) {
        AssignmentResponse assignment =
                reassignments.reassign(caller.get(), id, ifMatch, request.agency(), request.toReason());
        return versions.tagged(assignment, assignment.version());
    }

    @GET
    @Path("/assignments/{id}/reassignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Who had it before", description = "Oldest first; always one page.")
    public Page<ReassignmentResponse> list(@PathParam("id") UUID id) {
        return reassignments.list(caller.get(), id);
    }
}
