package vn.dondoc.task.cascade;

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
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.selection.SelectionOutcome;
import vn.dondoc.task.selection.SelectionPreview;

/** What revocations, replacements and reorganisations leave to be decided, over HTTP. */
@Path("/api/v1/cascade-proposals")
@RunOnVirtualThread
@Tag(
        name = "Cascades",
        description = "What to do with open assignments of a revoked or replaced directive, or of a closed agency")
public class CascadeResource {

    private static final String PREVIEW = """
            {"selection": {"directive": "01748f29-0000-7c33-ae77-0242ac120002"},
             "decision": {"kind": "WITHDRAW", "reason": "Chỉ thị đã được thay thế", "decidingDocument": "15/CT-UBND"}}
            """;

    private static final String DECISION = """
            {"selection": {"agency": "H12.07"},
             "decision": {"kind": "MOVE", "reason": "Hợp nhất sở", "decidingDocument": "45/NQ-HĐND"},
             "token": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
            """;

    private final CascadeService cascades;
    private final CurrentCaller caller;

    CascadeResource(CascadeService cascades, CurrentCaller caller) {
        this.cascades = cascades;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "What waits to be decided",
            description =
                    "Of your bodies, oldest first. The assignments are open and chased as before until somebody decides.")
    public Page<CascadeProposalResponse> list(
            @Parameter(description = "Only assignments of this directive") @QueryParam("directive") @Nullable
                    UUID directive,
            @Parameter(description = "Only what this agency owes", example = "H12.07") @QueryParam("agency") @Nullable
                    String agency,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return cascades.list(caller.get(), directive, agency, cursor, limit);
    }

    @POST
    @Path("/previews")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "What a decision would do",
            description = "Nothing is changed. The token stands for the proposals and the assignments as they are now.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdraw", value = PREVIEW)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: It has more than 10,000 proposals, or the agency is unknown or closed")
    public SelectionPreview preview(@NotNull @Valid CascadeRequest request) {
        return cascades.preview(caller.get(), request);
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Decide as previewed",
            description =
                    "All that was previewed, in one transaction with one reason and deciding document, or nothing. WITHDRAW ends the assignments; CARRY_OVER puts them under the directive that took the place of theirs, with id, deadline and history; KEEP leaves them as they are; MOVE gives them to the successor or the agency named, with id, deadline and history.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "move", value = DECISION)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: Something of it has changed since the preview\n422: The agency is unknown or closed")
    public SelectionOutcome decide(@NotNull @Valid CascadeRequest.Confirmed request) {
        return cascades.decide(caller.get(), request);
    }
}
