package vn.dondoc.task.journal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;

/** The history of an assignment over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Assignments")
public class HistoryResource {

    private final HistoryService history;
    private final CurrentCaller caller;

    HistoryResource(HistoryService history, CurrentCaller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @Path("/assignments/{id}/history")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Everything that happened to an assignment",
            description =
                    "Oldest first, one entry per version from the issue on: who, when, why, and what it changed. Nothing in it ever changes.")
    public Page<HistoryEntry> of(
            @PathParam("id") UUID id,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return history.of(caller.get(), id, cursor, limit);
    }
}
