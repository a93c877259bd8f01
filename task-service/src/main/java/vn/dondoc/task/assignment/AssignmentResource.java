package vn.dondoc.task.assignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.task.directive.AssignedDirective;

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
    @Path("/assignments/{id}")
    @RolesAllowed({Role.AGENCY, Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "One assignment", description = "With the ETag that a change must carry as If-Match.")
    public RestResponse<AssignmentResponse> get(@PathParam("id") UUID id) {
        AssignmentResponse assignment = assignments.get(caller.get(), id);
        return versions.tagged(assignment, assignment.version());
    }

    @GET
    @Path("/assignments/{id}/directive")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The directive that gives an assignment, with its text",
            description = "For whoever may see the assignment: so an agency reads what it is told to do, and no other"
                    + " directive.")
    public AssignedDirective directive(@PathParam("id") UUID id) {
        return assignments.directive(caller.get(), id);
    }
}
