package vn.dondoc.task.review;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Proposed breakdowns over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class BreakdownReviewResource {

    private final ReviewService reviews;
    private final CurrentCaller caller;
    private final Versions versions;

    BreakdownReviewResource(ReviewService reviews, CurrentCaller caller, Versions versions) {
        this.reviews = reviews;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/directives/{id}/breakdown/dismissal")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Dismiss a proposed breakdown",
            description = "The directive gives no work; the reason is kept. Tasks may still be drafted by hand.")
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: It was issued or dismissed already")
    public RestResponse<BreakdownResponse> dismiss(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid DismissalRequest request) {
        BreakdownResponse breakdown = reviews.dismiss(caller.get(), id, ifMatch, request.reason());
        return versions.tagged(breakdown, breakdown.version());
    }
}
