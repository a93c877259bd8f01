package vn.dondoc.task.quality;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

/** The quality of proposals over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class BreakdownQualityResource {

    private final BreakdownQualityService quality;
    private final CurrentCaller caller;

    BreakdownQualityResource(BreakdownQualityService quality, CurrentCaller caller) {
        this.quality = quality;
        this.caller = caller;
    }

    @GET
    @Path("/breakdown-quality")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "How good the proposed breakdowns were",
            description =
                    "What was proposed against what was issued, over the breakdowns settled in the period: precision, recall, and"
                            + " what became of each field, and the same by type of directive. What was drafted by hand counts"
                            + " as not proposed.")
    public BreakdownQuality measure(
            @Parameter(
                            description = "Code of the body; may be left out where the token acts for one only",
                            example = "H12")
                    @QueryParam("body")
                    @Nullable
                    String body,
            @Parameter(description = "First day of settling", example = "2020-01-01") @QueryParam("from") @Nullable
                    LocalDate from,
            @Parameter(description = "Last day of settling", example = "2020-12-31") @QueryParam("to") @Nullable
                    LocalDate to,
            @Parameter(description = "Only directives of this type", example = "CT") @QueryParam("type") @Nullable
                    String type,
            @Parameter(description = "Only directives of this issuer, as registered", example = "UBND tỉnh Cà Mau")
                    @QueryParam("issuer")
                    @Nullable
                    String issuer) {
        return quality.measure(caller.get(), new BreakdownQualityService.Asked(body, from, to, type, issuer));
    }
}
