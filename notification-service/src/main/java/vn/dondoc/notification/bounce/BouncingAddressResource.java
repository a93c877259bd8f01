package vn.dondoc.notification.bounce;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** Addresses whose mail comes back, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(
        name = "Bouncing addresses",
        description = "Addresses whose mail comes back: nothing is mailed to them until they are cleared")
public class BouncingAddressResource {

    private final BouncingAddressService addresses;
    private final CurrentCaller caller;

    BouncingAddressResource(BouncingAddressService addresses, CurrentCaller caller) {
        this.addresses = addresses;
        this.caller = caller;
    }

    /** What may be asked for. */
    public enum State {
        BOUNCING,
        SUSPECT,
        CLEARED
    }

    @GET
    @Path("/bouncing-addresses")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Addresses whose mail comes back, newest first",
            description =
                    "Of the contacts you may see. What was to go to one goes to the duty contact, else to the agency's mailbox; the inbox has everything all the same.")
    public Page<BouncingAddressResponse> list(
            @QueryParam("state") @DefaultValue("BOUNCING") State state,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return addresses.page(caller.get(), state.name(), cursor, limit);
    }

    @POST
    @Path("/bouncing-addresses/{id}/clearing")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Clear an address: mail goes to it again",
            description = "What came back or was stopped is not sent again; what fires from now on is.")
    public BouncingAddressResponse clear(
            @Parameter(description = "Id of the address", example = "01991b3e-0000-7000-8000-000000000004")
                    @PathParam("id")
                    UUID id,
            @NotNull @Valid ClearingRequest request) {
        return addresses.clear(caller.get(), id, request);
    }
}
