package vn.dondoc.notification.inbox;

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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.notification.agency.AgencyCode;

/** The inbox of an agency. */
@Path("/")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "What agencies are told")
public class InboxResource {

    private final InboxService inbox;
    private final CurrentCaller caller;

    InboxResource(InboxService inbox, CurrentCaller caller) {
        this.inbox = inbox;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{code}/notices")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "The inbox of an agency",
            description =
                    "Newest first. An agency sees its own inbox; a coordinator or leader those of the agencies of the "
                            + "bodies the token acts for (H12 for H12.13).")
    @APIResponse(responseCode = "200", description = "A page of notices")
    @APIResponse(responseCode = "400", description = "limit or cursor cannot be used")
    @APIResponse(responseCode = "404", description = "No such agency, or not yours")
    public Page<InboxItem> inbox(
            @Parameter(description = "Code of the agency", example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "Only those not read yet") @QueryParam("unread") @DefaultValue("false")
                    boolean unread,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return inbox.page(caller.get(), new AgencyCode(code), unread, cursor, limit);
    }

    @POST
    @Path("/notices/{id}/reading")
    @RolesAllowed(Role.AGENCY)
    @Idempotent
    @Operation(
            summary = "Mark a notice as read",
            description =
                    "Only the agency itself reads its notices. The first reading is kept; another one answers with it.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "Repeats of the request with the same key get the first answer",
            schema = @Schema(implementation = String.class))
    @APIResponse(responseCode = "200", description = "The notice, read")
    @APIResponse(responseCode = "404", description = "Your inbox has no such notice")
    public InboxItem read(
            @Parameter(description = "Id of the notice", example = "01991b3e-0000-7000-8000-000000000002")
                    @PathParam("id")
                    UUID id) {
        return inbox.markRead(caller.get(), id);
    }
}
