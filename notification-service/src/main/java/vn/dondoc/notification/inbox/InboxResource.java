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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.notification.agency.AgencyCode;

/** The inbox of an agency. */
@Path("/api/v1")
@RunOnVirtualThread
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
            summary = "The inbox of an agency, newest first",
            description =
                    "An agency sees its own; coordinators and leaders those of their bodies' agencies (H12 of H12.13).")
    public Page<InboxItem> inbox(
            @Parameter(example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "Only what was not read yet") @QueryParam("unread") @DefaultValue("false")
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
                    "Only the agency itself reads its notices. The first reading counts; a later one changes nothing.")
    public InboxItem read(
            @Parameter(description = "Id of the notice", example = "01991b3e-0000-7000-8000-000000000002")
                    @PathParam("id")
                    UUID id) {
        return inbox.markRead(caller.get(), id);
    }
}
