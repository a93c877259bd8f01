package vn.dondoc.task.selection;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Decisions on many over HTTP. */
@Path("/api/v1/assignment-selections")
@RunOnVirtualThread
@Tag(name = "Selections", description = "One previewed decision on many assignments")
public class SelectionResource {

    private static final String PREVIEW = """
            {"selection": {"directive": "01748f29-0000-7c33-ae77-0242ac120002", "agency": "H12.07"},
             "decision": {"kind": "WITHDRAW", "reason": "Chỉ thị đã được thay thế", "decidingDocument": "15/CT-UBND"}}
            """;

    private static final String DECISION = """
            {"selection": {"directive": "01748f29-0000-7c33-ae77-0242ac120002", "agency": "H12.07"},
             "decision": {"kind": "WITHDRAW", "reason": "Chỉ thị đã được thay thế", "decidingDocument": "15/CT-UBND"},
             "token": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"}
            """;

    private final SelectionService selections;
    private final CurrentCaller caller;

    SelectionResource(SelectionService selections, CurrentCaller caller) {
        this.selections = selections;
        this.caller = caller;
    }

    @POST
    @Path("/previews")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "What a decision on many would do",
            description = "Nothing is changed. The token stands for what would be moved, each at its present version.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdraw", value = PREVIEW)))
    @Extension(name = ProblemDescription.PARTICULAR, value = "422: It has more than 10,000 assignments")
    public SelectionPreview preview(@NotNull @Valid SelectionRequest request) {
        return selections.preview(caller.get(), request);
    }

    @POST
    @Path("/decisions")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Decide as previewed",
            description =
                    "All that was previewed, in one transaction with one reason and deciding document, or nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "withdraw", value = DECISION)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "409: Something of it has changed since the preview\n422: The agency is unknown or closed, or the new day has passed")
    public SelectionOutcome decide(@NotNull @Valid SelectionRequest.Confirmed request) {
        return selections.decide(caller.get(), request);
    }
}
