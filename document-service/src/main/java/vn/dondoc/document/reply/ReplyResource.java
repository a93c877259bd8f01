package vn.dondoc.document.reply;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

@Path("/api/v1/directives/{id}/edxml-replies")
@RunOnVirtualThread
@Tag(name = "edXML", description = "The national exchange of documents (QCVN 102:2016/BTTTT and its amendment of 2022)")
public class ReplyResource {

    private final ReplyService replies;
    private final CurrentCaller caller;

    ReplyResource(ReplyService replies, CurrentCaller caller) {
        this.replies = replies;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "What receivers said of a directive that was sent to them",
            description = "Status messages that came in, in the order of their coming.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = ReplyResponse.class),
                            examples = @ExampleObject(name = "one", value = ReplyResponse.ALL)))
    public List<ReplyResponse> list(@PathParam("id") UUID id) {
        return replies.list(caller.get(), id);
    }
}
