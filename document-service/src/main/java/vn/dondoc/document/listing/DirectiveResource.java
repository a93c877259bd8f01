package vn.dondoc.document.listing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
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
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.document.directive.DirectiveState;
import vn.dondoc.document.directive.Urgency;
import vn.dondoc.document.relation.RelationKind;
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

    private static final String PAGE =
            "{\"items\": [" + DirectiveExamples.REGISTERED + "], \"next\": null, \"narrowed\": false}";

    private static final String FOUND = """
            {"items": [{"id": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01", "normalisedNumber": "04/CT-UBND",
                        "subject": "Về việc chuẩn bị ứng phó mùa mưa bão năm 2023",
                        "match": {"rank": 1.6, "inHeader": false, "inText": true, "subject": null,
                                  "text": {"text": "… chủ động ứng phó mùa mưa bão …",
                                           "highlights": [{"start": 11, "end": 14}, {"start": 15, "end": 18}]}}}],
             "next": null, "narrowed": false}""";

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
            summary = "Find directives by words and fields",
            description =
                    "Of the bodies your token acts for, without their texts. With `q` the best come first: the number asked for,"
                            + " then those whose number, subject, issuer or signer has all the words, then those whose text"
                            + " has them in one part of 50,000 characters. Ranked are, in each body, the newest 1,000 by"
                            + " header and 500 parts of texts; `narrowed` says when more match. Without `q` the newest"
                            + " registered come first, and nothing is left out.")
    @APIResponse(
            responseCode = "200",
            description = "A page of directives",
            content =
                    @Content(
                            schema = @Schema(implementation = FoundPage.class),
                            examples = {
                                @ExampleObject(name = "newest first", value = PAGE),
                                @ExampleObject(name = "by words", value = FOUND)
                            }))
    public FoundPage list(
            @QueryParam("q")
                    @Size(max = 300)
                    @Parameter(
                            description = "Words in any order, with or without accents; a number in any spelling",
                            example = "giai ngan dau tu cong")
                    @Nullable
                    String q,
            @QueryParam("number")
                    @Parameter(description = "A number in any spelling, or its digits alone", example = "4/CT-UBND")
                    @Nullable
                    String number,
            @QueryParam("type") @Parameter(description = "Abbreviation of a type", example = "CT") @Nullable
                    String type,
            @QueryParam("state") @Nullable DirectiveState state,
            @QueryParam("direction") @Nullable Direction direction,
            @QueryParam("urgency") @Nullable Urgency urgency,
            @QueryParam("issuer")
                    @Parameter(
                            description = "The issuer's name in any spelling; `UBND` finds `Ủy ban nhân dân`",
                            example = "UBND tỉnh Cà Mau")
                    @Nullable
                    String issuer,
            @QueryParam("signer")
                    @Size(max = 200)
                    @Parameter(
                            description = "Words of the signer's name, with or without accents",
                            example = "nguyen van thu")
                    @Nullable
                    String signer,
            @QueryParam("issuedFrom") @Parameter(description = "First date, included", example = "2020-01-01") @Nullable
                    LocalDate issuedFrom,
            @QueryParam("issuedTo") @Parameter(description = "Last date, included", example = "2020-12-31") @Nullable
                    LocalDate issuedTo,
            @QueryParam("source") @Parameter(description = "The system that sent it", example = "edxml") @Nullable
                    String source,
            @QueryParam("sourceId") @Parameter(description = "What it is called there; goes with source") @Nullable
                    String sourceId,
            @QueryParam("relation") @Parameter(description = "Stands so to any other") @Nullable RelationKind relation,
            @QueryParam("relatedTo")
                    @Parameter(
                            description = "Id of a directive to which it stands in a relation, in either direction",
                            example = "01933f2e-5c00-7a1b-8000-3f6a51c0aa01")
                    @Nullable
                    String relatedTo,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        ListingRequest request = new ListingRequest(
                q,
                number,
                type,
                state,
                direction,
                urgency,
                issuer,
                signer,
                issuedFrom,
                issuedTo,
                source,
                sourceId,
                relation,
                relatedTo,
                cursor,
                limit);
        return directives.list(caller.get(), request);
    }
}
