package vn.dondoc.task.comment;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** Comments over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Comments", description = "What both sides write to each other about an assignment")
public class CommentResource {

    private final CommentService comments;
    private final CurrentCaller caller;

    CommentResource(CommentService comments, CurrentCaller caller) {
        this.comments = comments;
        this.caller = caller;
    }

    @POST
    @Path("/assignments/{id}/comments")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Write a comment", description = "By whoever may see the assignment; it moves nothing.")
    @ResponseStatus(201)
    public CommentResponse write(@PathParam("id") UUID id, @NotNull @Valid CommentRequest request) {
        return comments.write(caller.get(), id, request.text());
    }

    @GET
    @Path("/assignments/{id}/comments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "The comments of an assignment", description = "Oldest first.")
    public Page<CommentResponse> list(
            @PathParam("id") UUID id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return comments.list(caller.get(), id, cursor, limit);
    }
}
