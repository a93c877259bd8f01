package vn.dondoc.kit.republication;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

/** Republication over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Operation", description = "What who runs the installation asks of a service")
public class RepublicationResource {

    private static final String EXAMPLE = """
            {"reason": "Phục hồi cơ sở dữ liệu từ bản sao lưu 02:00", "commitsLost": true}
            """;

    private final RepublicationService republications;
    private final CurrentCaller caller;

    RepublicationResource(RepublicationService republications, CurrentCaller caller) {
        this.republications = republications;
        this.caller = caller;
    }

    @POST
    @Path("/republications")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Tell the state of everything again, under a new epoch if commits may be lost",
            description = "Answers at once; the telling goes on by itself, across restarts. Afterwards the topics are"
                    + " compared with the database: what others know and this database has lost is listed, and where it can"
                    + " be, withdrawn. Asked again, it begins anew.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "after a restore", value = EXAMPLE)))
    @APIResponse(responseCode = "202", description = "It is under way")
    public RestResponse<RepublicationReport> republish(@NotNull @Valid RepublicationRequest request) {
        return RestResponse.status(RestResponse.Status.ACCEPTED, republications.begin(caller.get(), request));
    }

    @GET
    @Path("/republications")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "The epoch of the database, and how far the last telling has come")
    public RepublicationReport progress() {
        return republications.progress();
    }
}
