package vn.dondoc.task.queue;

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
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.queue.WorkQueueService.Wanted;

/** The desk over HTTP. */
@Path("/api/v1/work-queue")
@RunOnVirtualThread
@Tag(name = "Work queue", description = "What waits for the office's decision")
public class WorkQueueResource {

    private static final String BODY = "Code of the body; may be left out where the token acts for one only";
    private static final String MINE = "Only the caller's own, and those of officers whose deputy he is today";

    private final WorkQueueService queue;
    private final CurrentCaller caller;

    WorkQueueResource(WorkQueueService queue, CurrentCaller caller) {
        this.queue = queue;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "What waits on a body's desk", description = "Oldest first; what is settled leaves the list.")
    public Page<WorkItemResponse> list(
            @Parameter(description = BODY, example = "H12") @QueryParam("body") @Nullable String body,
            @QueryParam("kind") @Nullable WorkKind kind,
            @Parameter(description = "Subject of the officer's token") @QueryParam("officer") @Nullable String officer,
            @Parameter(description = MINE) @QueryParam("mine") @DefaultValue("false") boolean mine,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return queue.list(caller.get(), new Wanted(body, kind, officer, mine), cursor, limit);
    }

    @GET
    @Path("/counts")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "How much waits, by kind", description = "With the age of the oldest of each kind.")
    public WorkCounts counts(
            @Parameter(description = BODY, example = "H12") @QueryParam("body") @Nullable String body,
            @Parameter(description = "Subject of the officer's token") @QueryParam("officer") @Nullable String officer,
            @Parameter(description = MINE) @QueryParam("mine") @DefaultValue("false") boolean mine) {
        return queue.counts(caller.get(), new Wanted(body, null, officer, mine));
    }

    @POST
    @Path("/{id}/claim")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Claim: I settle it",
            description = "Of two who claim at once one gets it; claiming one's own again changes nothing.")
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: Another has claimed it, or it is settled")
    public WorkItemResponse claim(@PathParam("id") UUID id) {
        return queue.claim(caller.get(), id);
    }

    @POST
    @Path("/{id}/hand-over")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Hand over to another officer", description = "The claim ends; the other one may claim it.")
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: It is settled")
    public WorkItemResponse handOver(@PathParam("id") UUID id, @NotNull @Valid HandOverRequest request) {
        return queue.handOver(caller.get(), id, request);
    }
}
