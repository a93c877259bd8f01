package vn.dondoc.task.breakdown;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.ProblemDescription;

/** Drafted tasks over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class DraftResource {

    private static final String IF_MATCH = "ETag of the task as you read it";

    private static final String EXAMPLE = """
            {"item": "2/b", "content": "Rà soát tàu cá chưa lắp thiết bị giám sát hành trình",
             "leads": ["H12.07"], "coordinating": ["H12.30"],
             "deadline": {"on": "2020-09-15", "phrase": "trước ngày 15/9/2020"}}
            """;

    private final DraftService drafts;
    private final CurrentCaller caller;
    private final Versions versions;

    DraftResource(DraftService drafts, CurrentCaller caller, Versions versions) {
        this.drafts = drafts;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/tasks/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "A task with its assignments, drafted or issued",
            description = "With the ETag that a correction must carry as If-Match.")
    public RestResponse<TaskResponse> get(@PathParam("id") UUID id) {
        TaskResponse task = drafts.get(caller.get(), id);
        return versions.tagged(task, task.version());
    }

    @PUT
    @Path("/tasks/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Correct a drafted task",
            description = "In the place of what was drafted; its assignments are drafted anew, with other ids.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "another coordinating agency", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "409: The task is issued\n422: An agency is unknown or closed, or the deadline lies before the directive's date")
    public RestResponse<TaskResponse> correct(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid TaskRequest request) {
        TaskResponse task = drafts.correct(caller.get(), id, ifMatch, request);
        return versions.tagged(task, task.version());
    }

    @DELETE
    @Path("/tasks/{id}")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Remove a drafted task",
            description = "With its drafts; the audit keeps what it was. What is issued is withdrawn instead.")
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: The task is issued")
    public void remove(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        drafts.remove(caller.get(), id, ifMatch);
    }
}
