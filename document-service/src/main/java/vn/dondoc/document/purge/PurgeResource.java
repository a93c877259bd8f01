package vn.dondoc.document.purge;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Forgetting a directive, over HTTP. */
@Path("/api/v1/directives/{id}/purge")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class PurgeResource {

    private final PurgeService purges;
    private final CurrentCaller caller;

    PurgeResource(PurgeService purges, CurrentCaller caller) {
        this.purges = purges;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Purge a directive that must not be here",
            description =
                    "Roles leader and admin. Its text, files, index, relations and history go for good, and what the audit kept"
                            + " of its fields; that it was purged, by whom, when and why stays. Emits `directive-purged`,"
                            + " upon which every service drops its copy. Its address answers 410 from then on.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PurgeRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "found to be secret",
                                            value =
                                                    "{\"reason\": \"Văn bản thuộc danh mục bí mật nhà nước, đăng ký nhầm\"}")))
    @APIResponse(responseCode = "204", description = "Purged")
    @Extension(name = ProblemDescription.PARTICULAR, value = "410: It was purged before")
    @ResponseStatus(204)
    public void purge(@PathParam("id") UUID id, @NotNull @Valid PurgeRequest request) {
        purges.purge(caller.get(), id, request);
    }
}
