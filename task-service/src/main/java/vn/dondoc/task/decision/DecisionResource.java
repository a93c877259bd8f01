package vn.dondoc.task.decision;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.task.assignment.AssignmentResponse;
import vn.dondoc.task.life.NoteRequest;
import vn.dondoc.task.life.Reason;
import vn.dondoc.task.life.ReasonRequest;

/** The assigning side's decisions over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Decisions", description = "What the assigning side decides on an assignment")
public class DecisionResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";

    private final AcceptanceService acceptances;
    private final DecisionService decisions;
    private final CurrentCaller caller;
    private final Versions versions;

    DecisionResource(
            AcceptanceService acceptances, DecisionService decisions, CurrentCaller caller, Versions versions) {
        this.acceptances = acceptances;
        this.decisions = decisions;
        this.caller = caller;
        this.versions = versions;
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
        Reason note = request == null ? Reason.NONE : Reason.of(request.note());
        return answer(acceptances.accept(caller.get(), id, ifMatch, note));
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
        return answer(acceptances.redo(caller.get(), id, ifMatch, request.toReason()));
    }

    @POST
    @Path("/assignments/{id}/upholding")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Uphold the assignment against a decline",
            description = "DECLINED becomes ASSIGNED again, in the same cycle; the deadline never stopped.")
    public RestResponse<AssignmentResponse> uphold(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(decisions.uphold(caller.get(), id, ifMatch, request.toReason()));
    }

    @POST
    @Path("/assignments/{id}/suspension")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Put it aside",
            description = "Any open state becomes SUSPENDED; nobody is chased until it is resumed.")
    public RestResponse<AssignmentResponse> suspend(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(decisions.suspend(caller.get(), id, ifMatch, request.toReason()));
    }

    @POST
    @Path("/assignments/{id}/resumption")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Take it up again", description = "SUSPENDED becomes the state it was suspended from.")
    public RestResponse<AssignmentResponse> resume(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(decisions.resume(caller.get(), id, ifMatch, request.toReason()));
    }

    @POST
    @Path("/assignments/{id}/reopening")
    @Idempotent
    @RolesAllowed(Role.LEADER)
    @Operation(
            summary = "Reopen a completed assignment",
            description =
                    "COMPLETED becomes IN_PROGRESS in a new cycle; the closed cycle stays as it was. Leaders only.")
    public RestResponse<AssignmentResponse> reopen(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ReasonRequest request) {
        return answer(decisions.reopen(caller.get(), id, ifMatch, request.toReason()));
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
        return answer(decisions.withdraw(caller.get(), id, ifMatch, request.toReason()));
    }

    private RestResponse<AssignmentResponse> answer(AssignmentResponse assignment) {
        return versions.tagged(assignment, assignment.version());
    }
}
