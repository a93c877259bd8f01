package vn.dondoc.notification.letter;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.notification.agency.AgencyCode;

/** Urging letters over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Urging letters", description = "Công văn đôn đốc: drafts, and what became of them")
public class LetterResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private final LetterService letters;
    private final CurrentCaller caller;
    private final Versions versions;

    LetterResource(LetterService letters, CurrentCaller caller, Versions versions) {
        this.letters = letters;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Path("/agencies/{code}/urging-letters")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Draft a letter that urges an agency",
            description =
                    "Names every assignment of the body that is late now and waits for the agency. Drafts also come by"
                            + " themselves when the top rung of the ladder fires.")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LetterResponse.class)),
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    public RestResponse<LetterResponse> draft(
            @Parameter(example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "Body that gave the work; needed where the token has several", example = "H12")
                    @QueryParam("body")
                    @Nullable
                    String body) {
        var stored = letters.draft(caller.get(), new AgencyCode(code), body);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stored.letter())
                .tag(versions.tag(stored.version()))
                .build();
    }

    @GET
    @Path("/agencies/{code}/urging-letters")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "The letters to an agency, newest first", description = "Without their tables.")
    public Page<LetterResponse> list(
            @Parameter(example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return letters.page(caller.get(), new AgencyCode(code), cursor, limit);
    }

    @GET
    @Path("/urging-letters/{id}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "One letter, with its table",
            description = "Its ETag is what a change must carry as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The letter",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LetterResponse.class)),
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says")
    public Response letter(@PathParam("id") UUID id, @Context Request request) {
        var stored = letters.find(caller.get(), id);
        return versions.answer(request, stored.version(), stored.letter());
    }

    @GET
    @Path("/urging-letters/{id}/document")
    @Produces(DOCX)
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "The letter as a DOCX",
            description =
                    "In the layout of Decree 30/2020/NĐ-CP, annex I, A4, Times New Roman; number and date are left blank"
                            + " for the office to fill in when it signs.")
    public RestResponse<byte[]> document(@PathParam("id") UUID id) {
        return RestResponse.ResponseBuilder.ok(letters.write(caller.get(), id))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"cong-van-don-doc-" + id + ".docx\"")
                .build();
    }

    @POST
    @Path("/urging-letters/{id}/signing")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Say under which number it was signed",
            description = "From then on it counts: in the next letter's ordinal, and for the leadership list.")
    public RestResponse<LetterResponse> sign(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid SigningRequest signing) {
        return answer(letters.sign(caller.get(), id, signing, ifMatch));
    }

    @POST
    @Path("/urging-letters/{id}/discarding")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Discard a draft",
            description = "The rung does not draft another one for the same assignments.")
    public RestResponse<LetterResponse> discard(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(letters.discard(caller.get(), id, ifMatch));
    }

    @GET
    @Path("/leadership-list")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Agencies that letters have not moved",
            description = "Those with an assignment, still late, that was named in three signed letters or more.")
    public List<LeadershipEntry> leadershipList(
            @Parameter(description = "Needed where the token has several", example = "H12")
                    @QueryParam("body")
                    @Nullable
                    String body) {
        return letters.leadershipList(caller.get(), body);
    }

    private RestResponse<LetterResponse> answer(LetterService.Stored stored) {
        return versions.tagged(stored.letter(), stored.version());
    }
}
