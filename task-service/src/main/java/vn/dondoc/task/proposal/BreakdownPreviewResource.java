package vn.dondoc.task.proposal;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Proposes the breakdown of any text. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class BreakdownPreviewResource {

    private static final String ASKED = """
            {"text": "1. Giao Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành tỉnh rà soát các dự án chậm tiến độ, báo cáo trước ngày 15/9/2020.",
             "type": "CT", "issuedOn": "2020-09-03", "issuer": "UBND tỉnh Cà Mau", "province": "H12"}
            """;

    private static final String PROPOSED = """
            {"assignments": [{
              "item": "1", "quote": "Giao Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành", "start": 3, "end": 127,
              "lead": [{"phrase": "Sở Tài chính", "agency": "H12.05"}],
              "coordinating": [{"phrase": "các sở, ban, ngành tỉnh", "group": "các sở, ban, ngành tỉnh",
                                "members": ["H12.05", "H12.07"]}],
              "deadline": {"kind": "date", "value": "2020-09-15", "from": null, "phrase": "trước ngày 15/9/2020",
                           "inclusive": false},
              "text": "Giao Sở Tài chính chủ trì, phối hợp với các sở, ban, ngành tỉnh rà soát các dự án chậm tiến độ, báo cáo trước ngày 15/9/2020.",
              "targets": [], "dependsOn": null, "tracked": true, "confidence": 0.9, "reasons": [{"rule": "ORDER", "start": 3, "end": 20},
                                                              {"rule": "DEADLINE", "start": 106, "end": 126}]}],
             "warnings": []}
            """;

    private final ProposalReader reader;
    private final CurrentCaller caller;

    BreakdownPreviewResource(ProposalReader reader, CurrentCaller caller) {
        this.reader = reader;
        this.caller = caller;
    }

    @POST
    @Path("/breakdown-previews")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM})
    @Operation(
            summary = "Propose the breakdown of a text",
            description =
                    "Who must do what by when, each with the words it comes from. Stores nothing of it. Approved aliases count where"
                            + " the token acts for one body.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = BreakdownPreviewRequest.class),
                            examples = @ExampleObject(name = "one item", value = ASKED)))
    @APIResponse(
            responseCode = "200",
            description = "What is proposed",
            content =
                    @Content(
                            schema = @Schema(implementation = ProposedBreakdown.class),
                            examples = @ExampleObject(name = "one item", value = PROPOSED)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "422: The text carries a secrecy stamp (`secret-directive`), or the Idempotency-Key was used for another"
                            + " request")
    public ProposedBreakdown preview(@NotNull @Valid BreakdownPreviewRequest request) {
        return reader.read(
                request.text(), request.context(caller.get().onlyBody().orElse(null)));
    }
}
