package vn.dondoc.task.submission;

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

/** Reports over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Submissions", description = "Reports that work is done")
public class SubmissionResource {

    private static final String IF_MATCH = "ETag of the assignment as you read it";

    private final SubmissionService submissions;
    private final CurrentCaller caller;
    private final Versions versions;

    SubmissionResource(SubmissionService submissions, CurrentCaller caller, Versions versions) {
        this.submissions = submissions;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/assignments/{id}/submission")
    @Idempotent
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Submit: the agency reports the work done",
            description =
                    "ASSIGNED or IN_PROGRESS becomes SUBMITTED. Timeliness counts from this moment if the report is accepted. Where the agency has approvers and the caller is none, the state stays until one approves.")
    public RestResponse<AssignmentResponse> submit(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SubmissionRequest request) {
        AssignmentResponse assignment = submissions.submit(caller.get(), id, ifMatch, request);
        return versions.tagged(assignment, assignment.version());
    }

    @POST
    @Path("/assignments/{id}/recorded-submission")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Enter a report for the agency",
            description =
                    "For a report that reached the office on another way. ASSIGNED or IN_PROGRESS becomes SUBMITTED, as of the moment the report reached the office.")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: receivedAt lies in the future or before the directive's date")
    public RestResponse<AssignmentResponse> recordFor(
            @PathParam("id") UUID id,
            @Parameter(description = IF_MATCH) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid RecordedSubmissionRequest request) {
        AssignmentResponse assignment = submissions.recordFor(caller.get(), id, ifMatch, request);
        return versions.tagged(assignment, assignment.version());
    }

    @GET
    @Path("/assignments/{id}/submissions")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The reports of an assignment, oldest first",
            description = "Of all cycles, with what was decided on each.")
    public Page<SubmissionResponse> list(
            @PathParam("id") UUID id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return submissions.list(caller.get(), id, cursor, limit);
    }
}
