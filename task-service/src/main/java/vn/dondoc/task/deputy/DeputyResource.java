package vn.dondoc.task.deputy;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** Deputies over HTTP. */
@Path("/api/v1/deputies")
@RunOnVirtualThread
@Tag(name = "Deputies", description = "Who acts for whom, and when")
public class DeputyResource {

    private static final String EXAMPLE = """
            {"deputy": {"subject": "ngan.ttb", "name": "Trần Thị Bích Ngân"},
             "from": "2020-09-07", "to": "2020-09-18", "reason": "Nghỉ phép năm"}
            """;

    private final DeputyService deputies;
    private final CurrentCaller caller;

    DeputyResource(DeputyService deputies, CurrentCaller caller) {
        this.deputies = deputies;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.AGENCY})
    @Operation(
            summary = "Name a deputy for a period",
            description =
                    "In a body, the officer's work queue is the deputy's too; in an agency, the deputy approves reports in the officer's stead.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a leave", value = EXAMPLE)))
    @ResponseStatus(201)
    public DeputyResponse name(@NotNull @Valid DeputyRequest request) {
        return deputies.name(caller.get(), request);
    }

    @POST
    @Path("/{id}/end")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.AGENCY})
    @Operation(summary = "End it before its last day", description = "By the officer himself, or a leader.")
    public DeputyResponse end(@PathParam("id") UUID id) {
        return deputies.end(caller.get(), id);
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.AGENCY})
    @Operation(summary = "The deputies of a body or agency, newest first", description = "Past and ended ones too.")
    public Page<DeputyResponse> list(
            @Parameter(description = "Code of the body or agency", example = "H12") @QueryParam("unit") @Nullable
                    String unit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return deputies.list(caller.get(), unit, cursor, limit);
    }
}
