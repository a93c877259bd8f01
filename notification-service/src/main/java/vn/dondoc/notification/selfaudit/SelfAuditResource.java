package vn.dondoc.notification.selfaudit;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.Role;

/** How the chase itself stands, over HTTP. */
@Path("/api/v1/self-audit")
@RunOnVirtualThread
@Tag(name = "Self-audit", description = "Whether the chase itself is well")
public class SelfAuditResource {

    private final SelfAuditService audit;

    SelfAuditResource(SelfAuditService audit) {
        this.audit = audit;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Rungs due and not settled, mail that waits, replicas that sweep",
            description =
                    "Numbers only, over all bodies. The first two are metrics, too: dondoc_rungs_overdue (of 10 minutes) and"
                            + " dondoc_sweep_heartbeat_age_seconds.")
    public SelfAuditResponse look(
            @Parameter(description = "How long a rung may be due before it counts")
                    @QueryParam("minutes")
                    @DefaultValue("10")
                    @Min(0)
                    @Max(525_600)
                    long minutes) {
        return audit.look(minutes);
    }
}
