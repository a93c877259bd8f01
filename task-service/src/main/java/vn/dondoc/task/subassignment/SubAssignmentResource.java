package vn.dondoc.task.subassignment;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Work given on, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Sub-assignments", description = "Parts of an assignment, given to units below its agency")
public class SubAssignmentResource {

    private static final String EXAMPLE = """
            {"content": "Rà soát tàu cá tại các cửa biển được giao", "units": ["H12.07.03"],
             "deadline": {"on": "2020-09-11"}}
            """;

    private final SubAssignmentService parts;
    private final CurrentCaller caller;

    SubAssignmentResource(SubAssignmentService parts, CurrentCaller caller) {
        this.parts = parts;
        this.caller = caller;
    }

    @GET
    @Path("/assignments/{id}/sub-assignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The parts of an assignment and their totals",
            description = "For the agency that owes the whole, and for the body that gave it.")
    public SubAssignmentsResponse of(@PathParam("id") UUID id) {
        return parts.of(caller.get(), id);
    }

    @POST
    @Path("/assignments/{id}/sub-assignments")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Give a part of an assignment to units below",
            description =
                    "By a coordinator whose token acts for the agency that owes the whole; that agency accepts the parts. No part is due later than the whole.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "to one unit", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: An agency is no unit of the one that gives, or a part would be due later than the whole")
    @ResponseStatus(201)
    public SubAssignmentsResponse give(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the assignment as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid SubAssignmentRequest request) {
        return parts.give(caller.get(), id, ifMatch, request);
    }
}
