package vn.dondoc.task.assignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.life.AssignmentState;

/** Assignments as they stand, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Assignments", description = "What each agency owes, and how it stands")
public class AssignmentResource {

    private final AssignmentService assignments;
    private final CurrentCaller caller;
    private final Versions versions;

    AssignmentResource(AssignmentService assignments, CurrentCaller caller, Versions versions) {
        this.assignments = assignments;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/agencies/{code}/assignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "An agency's assignments, newest first",
            description = "An agency sees its own; those who act for a body see its agencies'. Drafts are not in it.")
    public Page<AssignmentResponse> ofAgency(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @QueryParam("state") @Nullable AssignmentState state,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return assignments.ofAgency(caller.get(), code, state, cursor, limit);
    }

    @GET
    @Path("/assignments/{id}")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "One assignment", description = "With the ETag that a change must carry as If-Match.")
    public RestResponse<AssignmentResponse> get(@PathParam("id") UUID id) {
        AssignmentResponse assignment = assignments.get(caller.get(), id);
        return versions.tagged(assignment, assignment.version());
    }
}
