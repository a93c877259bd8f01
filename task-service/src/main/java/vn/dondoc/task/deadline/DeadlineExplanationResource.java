package vn.dondoc.task.deadline;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

/** Explains deadlines over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Deadlines", description = "How deadlines are counted, and how they change")
public class DeadlineExplanationResource {

    private static final String EXAMPLE = """
            {"deadline": {"span": {"length": 5, "unit": "WORKING_DAY", "from": "RECEIVED"},
                          "phrase": "trong 05 ngày làm việc kể từ ngày nhận được văn bản"},
             "agency": "H12.07", "receivedAt": "2026-02-13T16:45:00+07:00"}
            """;

    private final DeadlineExplanationService explanations;

    DeadlineExplanationResource(DeadlineExplanationService explanations) {
        this.explanations = explanations;
    }

    @POST
    @Path("/deadline-explanations")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Explain how a deadline is counted",
            description = "Lists each day skipped and why. Changes nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "five working days over Tết", value = EXAMPLE)))
    public DeadlineExplanationResponse explain(@NotNull @Valid DeadlineExplanationRequest request) {
        return explanations.explain(request);
    }
}
