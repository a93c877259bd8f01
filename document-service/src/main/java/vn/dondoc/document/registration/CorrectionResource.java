package vn.dondoc.document.registration;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.ProblemDescription;

/** Correcting directives over HTTP. */
@Path("/api/v1/directives/{id}")
@RunOnVirtualThread
@Tag(name = "Directives", description = "The register of directives (văn bản chỉ đạo)")
public class CorrectionResource {

    private static final String EXAMPLE =
            "{\"reason\": \"Ghi nhầm ngày ban hành\", \"changes\": {\"issuedOn\": \"2023-03-14\"}}";

    private final CorrectionService corrections;
    private final CurrentCaller caller;
    private final Versions versions;

    CorrectionResource(CorrectionService corrections, CurrentCaller caller, Versions versions) {
        this.corrections = corrections;
        this.caller = caller;
        this.versions = versions;
    }

    @PATCH
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Correct the description of a directive",
            description =
                    "Under the rules of a registration. What it said before is kept in the history, with who, when and why."
                            + " Emits `directive-corrected`. A correction that changes nothing leaves no trace.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionRequest.class),
                            examples = @ExampleObject(name = "a date", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value =
                    "409: The right number stands in the register (`directive-already-registered`)\n422: The text carries a"
                            + " secrecy stamp, a number would come or go, or a relation that has taken effect (`not-correctable`)")
    public RestResponse<DirectiveResponse> correct(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of the directive as you read it")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid CorrectionRequest request) {
        DirectiveResponse corrected = corrections.correct(caller.get(), id, ifMatch, request);
        return ResponseBuilder.ok(corrected)
                .tag(versions.tag(corrected.version()))
                .build();
    }
}
