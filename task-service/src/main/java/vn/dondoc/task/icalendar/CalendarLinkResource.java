package vn.dondoc.task.icalendar;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;

/** An agency's calendar addresses, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Calendar file", description = "An agency's deadlines in its own calendar program")
public class CalendarLinkResource {

    private static final String NAME = "[a-z0-9-]{1,40}";

    private final CalendarLinkService links;
    private final CurrentCaller caller;

    CalendarLinkResource(CalendarLinkService links, CurrentCaller caller) {
        this.links = links;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{code}/calendar-links")
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "The addresses under which the agency's calendar is read",
            description = "By name, without their secrets, which are not kept.")
    public Page<CalendarLinkResponse> list(@Parameter(example = "H12.07") @PathParam("code") String code) {
        return links.list(caller.get(), code);
    }

    @PUT
    @Path("/agencies/{code}/calendar-links/{name}")
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Make an address of the agency's calendar",
            description =
                    "Told this once. Asked again, the name gets a new address and the old one is dead: so a lost answer or a lost address is mended.")
    public NewCalendarLink renew(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Parameter(example = "phong-thuy-san") @PathParam("name") @Pattern(regexp = NAME) String name) {
        return links.renew(caller.get(), code, name);
    }

    @DELETE
    @Path("/agencies/{code}/calendar-links/{name}")
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Take an address of the agency's calendar back",
            description = "Whoever asks under it hears 401 from then on.")
    public void revoke(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Parameter(example = "phong-thuy-san") @PathParam("name") @Pattern(regexp = NAME) String name) {
        links.revoke(caller.get(), code, name);
    }
}
