package vn.dondoc.document.listing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveExamples;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;

/** Reading the register over HTTP. */
@Path("/api/v1/directives")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class DirectiveResource {

    private static final String PAGE = "{\"items\": [" + DirectiveExamples.REGISTERED + "], \"next\": null}";

    private final DirectiveService directives;
    private final CurrentCaller caller;
    private final Versions versions;

    DirectiveResource(DirectiveService directives, CurrentCaller caller, Versions versions) {
        this.directives = directives;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Read one directive, with its text",
            description =
                    "Of the bodies your token acts for. Sends 304 for an `If-None-Match` that still holds. Agencies read"
                            + " directives through their assignments.")
    @APIResponse(
            responseCode = "200",
            description = "The directive",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectiveResponse.class),
                            examples = @ExampleObject(name = "a numbered chỉ thị", value = DirectiveExamples.WHOLE)),
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "As you have it")
    @Extension(name = ProblemDescription.PARTICULAR, value = "410: It was purged")
    public Response read(@PathParam("id") UUID id, @Context Request request) {
        DirectiveResponse directive = directives.get(caller.get(), id);
        return versions.answer(request, directive.version(), directive);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "List directives, newest registered first",
            description = "Of the bodies your token acts for, without their texts.")
    @APIResponse(
            responseCode = "200",
            description = "A page of directives",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectivePage.class),
                            examples = @ExampleObject(name = "the last page", value = PAGE)))
    public Page<DirectiveResponse> list(
            @QueryParam("type") @Parameter(description = "Abbreviation of a type", example = "CT") @Nullable
                    String type,
            @QueryParam("state") @Nullable DirectiveState state,
            @QueryParam("issuer")
                    @Parameter(
                            description = "The issuer's name in any spelling; `UBND` finds `Ủy ban nhân dân`",
                            example = "UBND tỉnh Cà Mau")
                    @Nullable
                    String issuer,
            @QueryParam("issuedFrom") @Parameter(description = "First date, included", example = "2020-01-01") @Nullable
                    LocalDate issuedFrom,
            @QueryParam("issuedTo") @Parameter(description = "Last date, included", example = "2020-12-31") @Nullable
                    LocalDate issuedTo,
            @QueryParam("source") @Parameter(description = "The system that sent it", example = "edxml") @Nullable
                    String source,
            @QueryParam("sourceId") @Parameter(description = "What it is called there; goes with source") @Nullable
                    String sourceId,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        DirectiveFilter filter = DirectiveFilter.read(type, state, issuer, issuedFrom, issuedTo, source, sourceId);
        return directives.list(caller.get(), filter, cursor, limit);
    }

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "DirectivePage")
    record DirectivePage(
            List<DirectiveResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
