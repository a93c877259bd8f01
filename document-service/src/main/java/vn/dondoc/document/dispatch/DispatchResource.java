package vn.dondoc.document.dispatch;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.dondoc.document.box.BoxItemResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

@Path("/api/v1/directives/{id}")
@RunOnVirtualThread
@Tag(name = "edXML", description = "The national exchange of documents (QCVN 102:2016/BTTTT and its amendment of 2022)")
public class DispatchResource {

    private final ExportService exports;
    private final CurrentCaller caller;

    DispatchResource(ExportService exports, CurrentCaller caller) {
        this.exports = exports;
        this.caller = caller;
    }

    @POST
    @Path("/edxml-exports")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @ResponseStatus(201)
    @Operation(
            summary = "Put a directive into the box, as edXML",
            description =
                    "One message for each receiver, with the directive's files. One that came as a message is passed on"
                            + " with all it said, its way and the next step.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ExportRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "to one department",
                                            value =
                                                    "{\"to\": [{\"organId\": \"H12.05\", \"organName\": \"Sở Xây dựng\"}]}")))
    @APIResponse(
            responseCode = "201",
            description = "What waits in the box now",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = BoxItemResponse.class),
                            examples = @ExampleObject(name = "one", value = "[" + BoxItemResponse.WAITING + "]")))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "409: It has no number or no date (`not-sendable`), or a request with this Idempotency-Key is still running")
    public List<BoxItemResponse> export(@PathParam("id") UUID id, @NotNull @Valid ExportRequest request) {
        return exports.export(caller.get(), id, request);
    }

    @POST
    @Path("/edxml-statuses")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.SYSTEM})
    @ResponseStatus(204)
    @Operation(
            summary = "Tell the sender how far the work is",
            description = "Puts a status message into the box: 04 assigned, 05 in process, 06 completed.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = StatusRequest.class),
                            examples = @ExampleObject(name = "assigned", value = "{\"code\": \"04\"}")))
    @APIResponse(responseCode = "204", description = "It waits in the box")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "409: It did not come as a message (`not-sendable`), or a request with this Idempotency-Key is still running")
    public void tell(@PathParam("id") UUID id, @NotNull @Valid StatusRequest request) {
        exports.tell(caller.get(), id, request.statusCode(), request.description());
    }
}
