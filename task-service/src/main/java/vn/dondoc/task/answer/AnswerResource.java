package vn.dondoc.task.answer;

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
import vn.dondoc.task.life.ReasonRequest;

/** Documents that may be reports, over HTTP. */
@Path("/api/v1/answer-proposals")
@RunOnVirtualThread
@Tag(name = "Answers", description = "Work done but not entered: registered documents that may be its reports")
public class AnswerResource {

    private final AnswerService answers;
    private final CurrentCaller caller;
    private final Versions versions;

    AnswerResource(AnswerService answers, CurrentCaller caller, Versions versions) {
        this.answers = answers;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Documents that may be reports",
            description =
                    "A registered document of an agency that names a directive of which the agency still owes something. Oldest first; an agency sees its own.")
    public Page<AnswerProposalResponse> list(
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return answers.list(caller.get(), cursor, limit);
    }

    @POST
    @Path("/{id}/confirmation")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR})
    @Operation(
            summary = "It is the report: the assignment is submitted",
            description =
                    "ASSIGNED or IN_PROGRESS becomes SUBMITTED with the document as evidence; timeliness counts from the day the document came to the office.")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: It was confirmed or rejected, or the assignment cannot be submitted any more")
    public RestResponse<AssignmentResponse> confirm(@PathParam("id") UUID id) {
        AssignmentResponse assignment = answers.confirm(caller.get(), id);
        return versions.tagged(assignment, assignment.version());
    }

    @POST
    @Path("/{id}/rejection")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR})
    @Operation(
            summary = "It is not the report",
            description = "The assignment stays as it is; the document is not proposed again.")
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: It was confirmed or rejected")
    public AnswerProposalResponse reject(@PathParam("id") UUID id, @NotNull @Valid ReasonRequest request) {
        return answers.reject(caller.get(), id, request.reason());
    }
}
