package vn.dondoc.task.directive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

/** Which directives have arrived here. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Directives", description = "What this service knows of directives")
public class DirectiveResource {

    private final DirectiveRepository directives;
    private final CurrentCaller caller;

    DirectiveResource(DirectiveRepository directives, CurrentCaller caller) {
        this.directives = directives;
        this.caller = caller;
    }

    @GET
    @Path("/directives/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.CLERK, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "A directive as task-service knows it",
            description =
                    "Directives come from document-service as events, usually within a second of registration. 404 until then.")
    public DirectiveResponse get(@PathParam("id") UUID id) {
        return DirectiveResponse.of(directives.getFor(caller.get(), id));
    }
}
