package vn.dondoc.document.history;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;

/** The history of directives over HTTP. */
@Path("/api/v1/directives/{id}/history")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class HistoryResource {

    private static final String PAGE = """
            {"items": [{
              "version": 1,
              "action": "correct-directive",
              "reason": "Ghi nhầm ngày ban hành",
              "changedAt": "2023-03-15T01:10:00Z",
              "by": {"subject": "f3a1", "name": "Nguyễn Thị Thử", "title": "Chuyên viên", "body": "H12"},
              "before": {"issuedOn": "2023-03-13"},
              "after": {"issuedOn": "2023-03-14"}
            }], "next": null}""";

    private final HistoryService history;
    private final CurrentCaller caller;

    HistoryResource(HistoryService history, CurrentCaller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "What was changed of a directive, oldest first",
            description =
                    "Numbering, corrections, revocation and replacement; each with who, when, why, before and after.")
    @APIResponse(
            responseCode = "200",
            description = "A page of changes",
            content =
                    @Content(
                            schema = @Schema(implementation = HistoryPage.class),
                            examples = @ExampleObject(name = "a corrected date", value = PAGE)))
    public Page<HistoryResponse> history(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return history.of(caller.get(), id, cursor, limit);
    }

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "DirectiveHistoryPage")
    record HistoryPage(
            List<HistoryResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
