package vn.dondoc.task.progress;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

/** How far the office is, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Progress", description = "How far directives are")
public class ProgressResource {

    private final ProgressService progress;
    private final CurrentCaller caller;

    ProgressResource(ProgressService progress, CurrentCaller caller) {
        this.progress = progress;
        this.caller = caller;
    }

    @GET
    @Path("/directives/{id}/progress")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "How far a directive is", description = "Counted at this moment.")
    public DirectiveProgress ofDirective(@PathParam("id") UUID id) {
        return progress.ofDirective(caller.get(), id);
    }

    @GET
    @Path("/directing-leaders/progress")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "How far what each leader directed is",
            description =
                    "Of a body's assignments issued in the period, by whose will the directive is; most overdue first.")
    public LeaderProgress.Many ofLeaders(
            @Parameter(description = "Code of the body; may be left out where the token acts for one", example = "H12")
                    @QueryParam("body")
                    @Nullable
                    String body,
            @Parameter(description = "First day of issue", example = "2020-01-01") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of issue", example = "2020-12-31") @QueryParam("to") @Nullable
                    LocalDate to) {
        return progress.ofLeaders(caller.get(), body, from, to);
    }
}
