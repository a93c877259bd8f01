package vn.dondoc.document.relation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;

/** How directives stand to one another, over HTTP. */
@Path("/api/v1/directives/{id}")
@RunOnVirtualThread
@Tag(name = "Relations", description = "How directives stand to one another")
public class RelationResource {

    private static final String RELATIONS = """
            {"relations": [
              {"kind": "REPLACES", "number": "12/CT-UBND", "issuedOn": "2020-09-03", "items": ["2/b"]},
              {"kind": "BASED_ON", "number": "15/2020/QĐ-TTg", "issuer": "Thủ tướng Chính phủ"}
            ]}""";

    private static final String PAGE = """
            {"items": [{
              "kind": "REPLACES", "direction": "FROM_HERE", "directiveId": "01933f2e-5c00-7a1b-8000-3f6a51c0aa01",
              "number": "12/CT-UBND", "issuer": "UBND tỉnh Cà Mau", "issuedOn": "2020-09-03", "items": ["2/b"],
              "reason": null, "declared": true, "effectiveAt": "2023-03-14T02:15:00Z"
            }], "next": null}""";

    private final RelationService relations;
    private final SupersessionService supersessions;
    private final CurrentCaller caller;
    private final Versions versions;

    RelationResource(
            RelationService relations, SupersessionService supersessions, CurrentCaller caller, Versions versions) {
        this.relations = relations;
        this.supersessions = supersessions;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/relations")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "What a directive says of others and others of it, newest first",
            description = "A document that is not registered yet is shown as it is named, without an id.")
    @APIResponse(
            responseCode = "200",
            description = "A page of relations",
            content =
                    @Content(
                            schema = @Schema(implementation = RelationPage.class),
                            examples = @ExampleObject(name = "a partial replacement", value = PAGE)))
    public Page<RelationResponse> relations(
            @PathParam("id") UUID id,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return relations.of(caller.get(), id, cursor, limit);
    }

    @POST
    @Path("/relations")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.SYSTEM})
    @Operation(
            summary = "Declare how a directive stands to others",
            description =
                    "All or none; the directive is told anew with all its relations, by `directive-corrected`. A document that is"
                            + " not registered yet is linked when it is. Replacing, amending and revoking"
                            + " take effect at once, or when both documents are registered with their numbers, and emit"
                            + " `directive-replaced`, `directive-corrected` and `directive-revoked` for the other one.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RelationRequest.Many.class),
                            examples = @ExampleObject(name = "two", value = RELATIONS)))
    @APIResponse(responseCode = "204", description = "Declared")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: A relation names a directive that is not in the register")
    @ResponseStatus(204)
    public void declare(@PathParam("id") UUID id, @NotNull @Valid RelationRequest.Many request) {
        relations.declareLater(caller.get(), id, request);
    }

    @POST
    @Path("/revocation")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.LEADER, Role.SYSTEM})
    @Operation(
            summary = "Revoke a directive, or items of it, without a document that does so",
            description = "Where another document revokes it, declare that relation. Emits `directive-revoked`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = RevocationRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "the whole",
                                            value = "{\"reason\": \"Phát hành nhầm, thu hồi theo ý kiến Chủ tịch\"}")))
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: It is not in force (`not-in-force`)")
    public RestResponse<DirectiveResponse> revoke(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the directive as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid RevocationRequest request) {
        DirectiveResponse revoked = supersessions.revoke(caller.get(), id, ifMatch, request);
        return ResponseBuilder.ok(revoked).tag(versions.tag(revoked.version())).build();
    }

    @POST
    @Path("/reinstatement")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.LEADER, Role.SYSTEM})
    @Operation(
            summary = "Put a directive back in force that was replaced or revoked in error",
            description = "Emits `directive-corrected`. The relation that ended it stays, without effect.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = ReinstatementRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "misread",
                                            value = "{\"reason\": \"Đọc nhầm số văn bản được thay thế\"}")))
    @Extension(name = ProblemDescription.PARTICULAR, value = "409: Nothing has ended it (`still-in-force`)")
    public RestResponse<DirectiveResponse> reinstate(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the directive as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ReinstatementRequest request) {
        DirectiveResponse reinstated = supersessions.reinstate(caller.get(), id, ifMatch, request);
        return ResponseBuilder.ok(reinstated)
                .tag(versions.tag(reinstated.version()))
                .build();
    }

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "DirectiveRelationPage")
    record RelationPage(
            List<RelationResponse> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
