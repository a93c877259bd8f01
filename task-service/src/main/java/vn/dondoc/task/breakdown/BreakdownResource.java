package vn.dondoc.task.breakdown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.assignment.AssignmentResponse;

/** From a directive to its assignments over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class BreakdownResource {

    private static final String EXAMPLE = """
            {"tasks": [{
              "item": "2/b", "content": "Rà soát tàu cá chưa lắp thiết bị giám sát hành trình",
              "leads": ["H12.07"], "coordinating": ["H12.32"],
              "deadline": {"on": "2020-09-15", "phrase": "trước ngày 15/9/2020"}}]}
            """;

    private final BreakdownService breakdowns;
    private final CurrentCaller caller;

    BreakdownResource(BreakdownService breakdowns, CurrentCaller caller) {
        this.breakdowns = breakdowns;
        this.caller = caller;
    }

    @POST
    @Path("/directives/{id}/tasks")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Draft tasks of a directive",
            description =
                    "All or none. Each agency named gets one assignment, a draft until it is issued. Errors name every field that is wrong.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "one task", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: An agency is unknown or closed, or a deadline lies before the directive's date")
    @ResponseStatus(201)
    public TaskResponse.Many draft(@PathParam("id") UUID id, @NotNull @Valid TaskRequest.Many request) {
        return breakdowns.draft(caller.get(), id, request.tasks());
    }

    @POST
    @Path("/directives/{id}/issuance")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Issue all drafts of a directive",
            description =
                    "One transaction for all; the agencies learn of them at once. Issuing again issues only what was drafted since.")
    public IssuanceResponse issue(@PathParam("id") UUID id) {
        return breakdowns.issue(caller.get(), id);
    }

    @GET
    @Path("/directives/{id}/assignments")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The assignments of a directive, drafts too",
            description = "In the order in which they were drafted.")
    public Page<AssignmentResponse> assignments(
            @PathParam("id") UUID id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return breakdowns.assignments(caller.get(), id, cursor, limit);
    }
}
