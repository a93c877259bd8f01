package vn.dondoc.task.assignment;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** The life of assignments over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Assignments", description = "What each agency owes, and how it stands")
public class AssignmentResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";

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
        return answer(assignments.get(caller.get(), id));
    }

    @POST
    @Path("/assignments/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Acknowledge: the agency has taken notice and begins",
            description = "ASSIGNED becomes IN_PROGRESS. Only the agency that owes it.")
    public RestResponse<AssignmentResponse> acknowledge(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable NoteRequest request) {
        return answer(assignments.acknowledge(caller.get(), id, ifMatch, request == null ? null : request.note()));
    }

    @POST
    @Path("/assignments/{id}/submission")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Submit: the agency reports the work done",
            description =
                    "ASSIGNED or IN_PROGRESS becomes SUBMITTED. Timeliness counts from this moment if the report is accepted.")
    public RestResponse<AssignmentResponse> submit(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubmissionRequest request) {
        return answer(assignments.submit(caller.get(), id, ifMatch, request));
    }

    @POST
    @Path("/assignments/{id}/acceptance")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Accept the report: the assignment is completed",
            description =
                    "SUBMITTED becomes COMPLETED. When no lead of the task is open any more, its open coordinating rows are completed with it.")
    public RestResponse<AssignmentResponse> accept(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @Valid @Nullable NoteRequest request) {
        return answer(assignments.accept(caller.get(), id, ifMatch, request == null ? null : request.note()));
    }

    @POST
    @Path("/assignments/{id}/redo")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Send the report back",
            description = "SUBMITTED becomes IN_PROGRESS; the submission is void and the deadline runs as before.")
    public RestResponse<AssignmentResponse> redo(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(assignments.redo(caller.get(), id, ifMatch, request.reason()));
    }

    @POST
    @Path("/assignments/{id}/withdrawal")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Withdraw the assignment", description = "Any open state becomes WITHDRAWN; the chase ends.")
    public RestResponse<AssignmentResponse> withdraw(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(assignments.withdraw(caller.get(), id, ifMatch, request.reason()));
    }

    private RestResponse<AssignmentResponse> answer(AssignmentResponse assignment) {
        return ResponseBuilder.ok(assignment)
                .tag(versions.tag(assignment.version()))
                .build();
    }
}
