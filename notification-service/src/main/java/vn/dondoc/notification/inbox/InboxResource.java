package vn.dondoc.notification.inbox;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
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

    private static final String EXAMPLE = """
            {"upTo": "01991b3e-0000-7000-8000-000000000002"}
            """;

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

    @GET
    @Path("/agencies/{code}/unread-notices")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "How many notices of an inbox are unread",
            description =
                    "All, by tone and by the directive's urgency. Of the office's own inbox with its own code (H12).")
    public UnreadCounts unread(@Parameter(example = "H12.13") @PathParam("code") String code) {
        return inbox.countUnread(caller.get(), new AgencyCode(code));
    }

    @POST
    @Path("/agencies/{code}/notices/reading")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER})
    @Idempotent
    @Operation(
            summary = "Mark many notices as read",
            description =
                    "Some, or all up to one; in one's own inbox alone. Those read before keep their time, those of others are left alone.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "all up to one", value = EXAMPLE)))
    public ReadingResponse read(
            @Parameter(example = "H12.13") @PathParam("code") String code, @NotNull @Valid ReadingRequest request) {
        request.requireOneChoice();
        return inbox.markRead(caller.get(), new AgencyCode(code), request);
    }

    @POST
    @Path("/notices/{id}/reading")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER})
    @Idempotent
    @Operation(
            summary = "Mark a notice as read",
            description =
                    "Only in one's own inbox: the agency's, or the body's for its office. The first reading counts; a later one changes nothing.")
    public InboxItem read(
            @Parameter(description = "Id of the notice", example = "01991b3e-0000-7000-8000-000000000002")
                    @PathParam("id")
                    UUID id) {
        return inbox.markRead(caller.get(), id);
    }
}
