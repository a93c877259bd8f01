package vn.dondoc.document.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveExamples;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Registering directives over HTTP. */
@Path("/api/v1/directives")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class RegistrationResource {

    private static final String PROBLEM = "application/problem+json";

    private final RegistrationService registrations;
    private final CurrentCaller caller;
    private final Versions versions;

    RegistrationResource(RegistrationService registrations, CurrentCaller caller, Versions versions) {
        this.registrations = registrations;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Register a directive",
            description =
                    "Roles clerk and system. What the request leaves out is read from its text; `reading` of the answer says"
                            + " what was, and how sure. Within one body's register, a number stands once for each issuer,"
                            + " year and type, however it is written. Emits `directive-registered`. The answer leaves the"
                            + " text out.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.MULTIPART_FORM_DATA,
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description = "The file it came as, and what is known of it beside its text",
                                        properties = {
                                            @SchemaProperty(name = "file", type = SchemaType.STRING, format = "binary"),
                                            @SchemaProperty(
                                                    name = "metadata",
                                                    type = SchemaType.STRING,
                                                    description = "JSON as of a registration; its text may be left out")
                                        })),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = DirectiveRequest.class),
                        examples = {
                            @ExampleObject(name = "a numbered chỉ thị", value = RegistrationExamples.NUMBERED),
                            @ExampleObject(name = "a draft", value = RegistrationExamples.DRAFT),
                            @ExampleObject(name = "incoming, the text alone", value = RegistrationExamples.TEXT_ALONE)
                        })
            })
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            schema = @Schema(implementation = DirectiveResponse.class),
                            examples = @ExampleObject(name = "registered", value = DirectiveExamples.REGISTERED)),
            headers = @Header(name = "Location", schema = @Schema(implementation = String.class)))
    @APIResponse(
            responseCode = "409",
            description =
                    "Its number or its source's id is in the register (`directive-already-registered`), or its arrival number"
                            + " (`arrival-number-taken`), each with the link `existing`; or a request with this"
                            + " Idempotency-Key is still running",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "taken", value = RegistrationExamples.TAKEN)))
    @APIResponse(
            responseCode = "422",
            description =
                    "Secret, or purged here before (`purged-before`); or fields left out could not be read from the text; or a relation names an unknown directive; or"
                            + " the Idempotency-Key was used for another request",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = {
                                @ExampleObject(name = "secret", value = RegistrationExamples.SECRET),
                                @ExampleObject(name = "not readable", value = RegistrationExamples.NOT_READABLE)
                            }))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "413: The file is larger than 25 MiB, or the request than 36")
    public RestResponse<DirectiveResponse> register(@NotNull @Valid DirectiveRequest request) {
        DirectiveResponse registered = registrations.register(caller.get(), request);
        return ResponseBuilder.<DirectiveResponse>created(URI.create("/api/v1/directives/" + registered.id()))
                .entity(registered)
                .tag(versions.tag(registered.version()))
                .build();
    }

    @POST
    @Path("/{id}/numbering")
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Give a draft its number",
            description =
                    "DRAFT becomes REGISTERED, under the same rule as a registration: no number stands twice. What the"
                            + " directive declares of others takes effect now. Emits `directive-corrected`.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NumberingRequest.class),
                            examples =
                                    @ExampleObject(
                                            name = "on its date",
                                            value = "{\"number\": \"04/CT-UBND\", \"issuedOn\": \"2023-03-14\"}")))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: It has a number (`not-a-draft`), or the number is taken (`directive-already-registered`)")
    public RestResponse<DirectiveResponse> number(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the draft as you read it") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable
                    String ifMatch,
            @NotNull @Valid NumberingRequest request) {
        DirectiveResponse numbered = registrations.number(caller.get(), id, ifMatch, request);
        return ResponseBuilder.ok(numbered)
                .tag(versions.tag(numbered.version()))
                .build();
    }
}
