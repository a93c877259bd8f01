package vn.dondoc.task.measure;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
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

/** Targets over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Targets", description = "Measurable targets (chỉ tiêu) and whether they are met")
public class TargetResource {

    private static final String TARGETS = """
            {"targets": [{"name": "Tỷ lệ giải ngân vốn đầu tư công", "unit": "%", "direction": "AT_LEAST", "target": 65,
                          "period": "năm 2020"},
                         {"name": "Xếp hạng PCI", "unit": "bậc", "direction": "DECREASE_BY", "baseline": 51, "target": 5}]}
            """;
    private static final String VALUE = """
            {"value": 61.7, "asOf": "2020-09-30", "note": "Theo báo cáo của Kho bạc"}
            """;

    private final TargetService targets;
    private final CurrentCaller caller;

    TargetResource(TargetService targets, CurrentCaller caller) {
        this.targets = targets;
        this.caller = caller;
    }

    @POST
    @Path("/assignments/{id}/targets")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Set targets of an assignment",
            description = "All or none; drafts too. A rank that shall rise falls in number: DECREASE_BY.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a rate and a rank", value = TARGETS)))
    @ResponseStatus(201)
    public TargetResponse.Many set(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the assignment as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid TargetRequest.Many request) {
        return targets.set(caller.get(), id, ifMatch, request);
    }

    @GET
    @Path("/assignments/{id}/targets")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The targets of an assignment",
            description = "With the value of the latest day and how it stands.")
    public TargetResponse.Many of(@PathParam("id") UUID id) {
        return targets.of(caller.get(), id);
    }

    @POST
    @Path("/assignments/{id}/targets/{target}/values")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR})
    @Operation(
            summary = "Report a value",
            description = "By the agency, or by the office for it. Every value is kept; that of the latest day counts.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "a month's value", value = VALUE)))
    public TargetResponse report(
            @PathParam("id") UUID id, @PathParam("target") UUID target, @NotNull @Valid TargetValueRequest request) {
        return targets.report(caller.get(), id, target, request);
    }

    @GET
    @Path("/assignments/{id}/targets/{target}/values")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Every value reported of a target", description = "The first reported first.")
    public TargetValueResponse.Many values(@PathParam("id") UUID id, @PathParam("target") UUID target) {
        return targets.values(caller.get(), id, target);
    }

    @GET
    @Path("/directives/{id}/target-tally")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "How many targets of a directive are met",
            description = "\"Đạt và vượt 16/22 chỉ tiêu\": metOrExceeded of total.")
    public TargetTally tally(@PathParam("id") UUID id) {
        return targets.tally(caller.get(), id);
    }
}
