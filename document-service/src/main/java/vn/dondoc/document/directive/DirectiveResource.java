package vn.dondoc.document.directive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

@Path("/api/v1/directives")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class DirectiveResource {

    private static final String PROBLEM = "application/problem+json";

    private final DirectiveService directives;
    private final CurrentCaller caller;
    private final Versions versions;

    DirectiveResource(DirectiveService directives, CurrentCaller caller, Versions versions) {
        this.directives = directives;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Register a directive",
            description =
                    "Roles clerk and system. Within one body's register, a number stands once for each issuer, year and"
                            + " type, however it is written. Emits `directive-registered`. The answer leaves the text out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = DirectiveRequest.class),
                            examples = {
                                @ExampleObject(name = "a numbered chỉ thị", value = DirectiveExamples.NUMBERED),
                                @ExampleObject(name = "a draft", value = DirectiveExamples.DRAFT)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectiveResponse.class),
                            examples = @ExampleObject(name = "registered", value = DirectiveExamples.REGISTERED)),
            headers = {
                @Header(
                        name = "Location",
                        description = "Where it is read",
                        schema = @Schema(implementation = String.class)),
                @Header(name = "ETag", description = "Its version", schema = @Schema(implementation = String.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "The request cannot be read, or a field breaks its rule",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(
                                            name = "a number that cannot be read",
                                            value = DirectiveExamples.UNREADABLE)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Its number is taken (`directive-already-registered`, with the link `existing`), or a request with"
                            + " this Idempotency-Key is still running",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "taken", value = DirectiveExamples.TAKEN)))
    @APIResponse(responseCode = "413", description = "The request is larger than 16 MiB")
    @APIResponse(
            responseCode = "422",
            description = "The text carries a secrecy stamp, or the Idempotency-Key was used for another request",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "secret", value = DirectiveExamples.SECRET)))
    public Response register(@NotNull @Valid DirectiveRequest request) {
        DirectiveResponse registered = directives.register(caller.get(), request.read(caller.get()));
        return Response.created(URI.create("/api/v1/directives/" + registered.id()))
                .entity(registered)
                .tag(versions.tag(registered.version()))
                .build();
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
                            schema = @Schema(implementation = DirectiveExamples.DirectivePage.class),
                            examples = @ExampleObject(name = "the last page", value = DirectiveExamples.PAGE)))
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
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        DirectiveFilter filter = DirectiveFilter.read(type, state, issuer, issuedFrom, issuedTo);
        return directives.list(caller.get(), filter, cursor, limit);
    }
}
