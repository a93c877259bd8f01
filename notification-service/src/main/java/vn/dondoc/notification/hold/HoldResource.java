package vn.dondoc.notification.hold;

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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;

/** Holds and silences over HTTP. */
@Path("/api/v1/holds")
@RunOnVirtualThread
@Tag(name = "Holds", description = "What is not chased for a time, and why")
public class HoldResource {

    private static final String EXAMPLE = """
            {"kind": "HOLD", "scope": "AGENCY", "key": "H12.13", "reason": "Đơn vị tập trung phòng, chống bão số 5",
             "until": "2020-09-21T00:00:00+07:00"}
            """;

    private final HoldService holds;
    private final CurrentCaller caller;

    HoldResource(HoldService holds, CurrentCaller caller) {
        this.holds = holds;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Holds and silences of your bodies, newest first",
            description = "Ended ones too, unless asked not to.")
    public Page<HoldResponse> page(
            @Parameter(description = "Only those that run") @QueryParam("running") @DefaultValue("false")
                    boolean running,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return holds.page(caller.get(), running, cursor, limit);
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @ResponseStatus(201)
    @Operation(
            summary = "Stop the chase of an assignment, an agency or a directive for a time",
            description =
                    "HOLD: nothing fires, and when it ends the highest missed rung of a deadline does. SILENCE: what comes"
                            + " due meanwhile is passed over for good. Deadlines are not moved, and what is overdue stays overdue.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a storm", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "404: Nothing of that key is chased, or it is not yours to see")
    public HoldResponse begin(@NotNull @Valid HoldRequest hold) {
        return holds.begin(caller.get(), hold);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "End it before its time", description = "What it held is chased again at once.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "over", value = "{\"reason\": \"Bão đã tan\"}")))
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: It has ended already")
    public HoldResponse end(
            @Parameter(example = "01991b3e-0000-7000-8000-000000000001") @PathParam("id") UUID id,
            @NotNull @Valid HoldEndRequest end) {
        return holds.end(caller.get(), id, end.reason());
    }
}
