package vn.dondoc.notification.webhooklog;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** The log of a webhook over HTTP. */
@Path("/api/v1/webhooks/{id}")
@RunOnVirtualThread
@Tag(name = "Webhooks")
public class DeliveryLogResource {

    private final DeliveryLogService log;
    private final CurrentCaller caller;

    DeliveryLogResource(DeliveryLogService log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    @GET
    @Path("/deliveries")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "What was delivered there, newest first", description = "With the last try of each.")
    public Page<LoggedDelivery> deliveries(
            @PathParam("id") UUID id,
            @Parameter(description = "Only those that stand so") @QueryParam("state") @Nullable DeliveryState state,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return log.page(caller.get(), id, state, cursor, limit);
    }

    @GET
    @Path("/deliveries/{notice}/attempts")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "Every try of one delivery", description = "Oldest first, with what was answered.")
    public List<LoggedAttempt> attempts(@PathParam("id") UUID id, @PathParam("notice") UUID notice) {
        return log.attempts(caller.get(), id, notice);
    }

    @POST
    @Path("/deliveries/{notice}/redelivery")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Deliver one notice again",
            description = "Under the same webhook-id. queued is 0 where it waits anyway, or was never queued here.")
    public RedeliveryResponse redeliver(@PathParam("id") UUID id, @PathParam("notice") UUID notice) {
        return log.redeliver(caller.get(), id, notice);
    }

    @POST
    @Path("/redeliveries")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Deliver a range again",
            description = "After an outage of the other side longer than three days, or data lost there.")
    public RedeliveryResponse redeliver(@PathParam("id") UUID id, @NotNull @Valid RedeliveryRequest range) {
        return log.redeliver(caller.get(), id, range);
    }
}
