package vn.dondoc.task.execution;

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
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.life.NoteRequest;
import vn.dondoc.task.life.ReasonRequest;

/** The agency's steps before its report, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Execution", description = "What an agency does with what it owes")
public class ExecutionResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";

    private final ExecutionService execution;
    private final CurrentCaller caller;
    private final Versions versions;

    ExecutionResource(ExecutionService execution, CurrentCaller caller, Versions versions) {
        this.execution = execution;
        this.caller = caller;
        this.versions = versions;
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
        return answer(execution.acknowledge(caller.get(), id, ifMatch, request == null ? null : request.note()));
    }

    @POST
    @Path("/directives/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Acknowledge all that a directive gives the agency",
            description =
                    "Each of the agency's assignments of the directive that is ASSIGNED becomes IN_PROGRESS, in one transaction; the others stay.")
    public AcknowledgementsResponse acknowledgeAll(@PathParam("id") UUID id, @Valid @Nullable NoteRequest request) {
        return execution.acknowledgeAll(caller.get(), id, request == null ? null : request.note());
    }

    @POST
    @Path("/assignments/{id}/decline")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Decline: it is not the agency's work",
            description =
                    "ASSIGNED becomes DECLINED and waits on the office's work queue: it is reassigned, or upheld. The deadline keeps running.")
    public RestResponse<AssignmentResponse> decline(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(execution.decline(caller.get(), id, ifMatch, request.toReason()));
    }

    @POST
    @Path("/assignments/{id}/progress-reports")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Say how far it is",
            description = "ASSIGNED becomes IN_PROGRESS, since the report implies the acknowledgement.")
    public RestResponse<AssignmentResponse> report(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ProgressRequest request) {
        return answer(execution.report(caller.get(), id, ifMatch, request));
    }

    @GET
    @Path("/assignments/{id}/progress-reports")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "What the agency said on the way", description = "Of all cycles, oldest first.")
    public Page<ProgressReportResponse> reports(
            @PathParam("id") UUID id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return execution.reports(caller.get(), id, cursor, limit);
    }

    @POST
    @Path("/assignments/{id}/officer-in-charge")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(summary = "Name who does it at the agency", description = "The state stays as it is.")
    public RestResponse<AssignmentResponse> putInCharge(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid OfficerRequest request) {
        return answer(execution.putInCharge(caller.get(), id, ifMatch, request.officer()));
    }

    private RestResponse<AssignmentResponse> answer(AssignmentResponse assignment) {
        return versions.tagged(assignment, assignment.version());
    }
}
