package vn.dondoc.document.box;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.file.FileService;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

@Path("/api/v1/edxml-box")
@RunOnVirtualThread
@Tag(name = "edXML", description = "The national exchange of documents (QCVN 102:2016/BTTTT and its amendment of 2022)")
public class EdxmlBoxResource {

    private final BoxService box;
    private final FileService files;
    private final CurrentCaller caller;

    EdxmlBoxResource(BoxService box, FileService files, CurrentCaller caller) {
        this.box = box;
        this.files = files;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Messages that wait for the agent, oldest first",
            description = "Of the bodies your token acts for; what was acknowledged is not among them.")
    @APIResponse(
            responseCode = "200",
            description = "A page of messages",
            content =
                    @Content(
                            schema = @Schema(implementation = BoxItemResponse.BoxPage.class),
                            examples = @ExampleObject(name = "the last page", value = BoxItemResponse.PAGE)))
    public Page<BoxItemResponse> list(
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return box.list(caller.get(), cursor, limit);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Produces(MediaType.APPLICATION_XML)
    @Operation(
            summary = "One message, as it is to be sent",
            description = "edXML with the prefix on every element of the envelope; attachments zipped, in base64.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content = @Content(schema = @Schema(type = SchemaType.STRING, description = "An edXML message")))
    public StreamingOutput content(@PathParam("id") UUID id) {
        BoxContent content = box.content(caller.get(), id);
        return to -> content.write(files, to);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say that a message was taken",
            description = "It waits no longer. Said twice, the first time counts.")
    @APIResponse(
            responseCode = "200",
            description = "The message",
            content =
                    @Content(
                            schema = @Schema(implementation = BoxItemResponse.class),
                            examples = @ExampleObject(name = "a status", value = BoxItemResponse.TAKEN)))
    public BoxItemResponse acknowledge(@PathParam("id") UUID id) {
        return box.acknowledge(caller.get(), id);
    }
}
