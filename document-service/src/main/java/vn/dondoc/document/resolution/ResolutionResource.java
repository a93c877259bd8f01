package vn.dondoc.document.resolution;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

@Path("/api/v1/agency-resolutions")
@RunOnVirtualThread
@Tag(name = "Agencies", description = "The register of agencies (cơ quan, đơn vị)")
public class ResolutionResource {

    private static final String REQUEST =
            "{\"names\": [\"Sở KH&ĐT\", \"Giám đốc Sở Y tế\"], \"on\": \"2020-09-03\", \"body\": \"H12\"}";

    private static final String RESPONSE = """
            {"on": "2020-09-03", "items": [
              {"name": "Sở KH&ĐT", "outcome": "RESOLVED", "agency": "H12.04", "group": null, "confidence": 1.0,
               "candidates": [{"code": "H12.04", "name": "Sở KH&ĐT", "confidence": 1.0, "how": "NAME", "valid": true,
                               "successors": []}]},
              {"name": "Giám đốc Sở Y tế", "outcome": "RESOLVED", "agency": "H12.15", "group": null, "confidence": 0.95,
               "candidates": [{"code": "H12.15", "name": "Sở Y tế", "confidence": 0.95, "how": "NAME", "valid": true,
                               "successors": []}]}]}""";

    private static final String DESCRIPTION =
            "Any role. Names, abbreviations and heads' titles, as of the day of the paper"
                    + " they stand in. What is not sure is answered with candidates; a collective addressee with its group.";

    private final ResolutionService resolutions;
    private final CurrentCaller caller;

    ResolutionResource(ResolutionService resolutions, CurrentCaller caller) {
        this.resolutions = resolutions;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Which agencies names mean on a day, many at once", description = DESCRIPTION)
    @RequestBody(content = @Content(examples = @ExampleObject(name = "two names", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What each name means",
            content =
                    @Content(
                            schema = @Schema(implementation = ResolutionResponse.class),
                            examples = @ExampleObject(name = "two names", value = RESPONSE)))
    public ResolutionResponse resolve(@NotNull @Valid ResolutionRequest request) {
        return resolutions.resolve(caller.get(), request);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Which agencies names mean on a day", description = DESCRIPTION)
    @APIResponse(
            responseCode = "200",
            description = "What each name means",
            content =
                    @Content(
                            schema = @Schema(implementation = ResolutionResponse.class),
                            examples = @ExampleObject(name = "two names", value = RESPONSE)))
    public ResolutionResponse resolve(
            @QueryParam("name")
                    @NotEmpty
                    @Size(max = 50)
                    @Parameter(description = "May be given several times", example = "Sở KH&ĐT")
                    List<@NotBlank @Size(max = ResolutionRequest.LONGEST_NAME) String> name,
            @QueryParam("on") @Parameter(description = "The day; left out, today", example = "2020-09-03") @Nullable
                    LocalDate on,
            @QueryParam("body")
                    @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
                    @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
                    @Parameter(
                            description = "Code of the body whose agencies are meant before those of others",
                            example = "H12")
                    @Nullable
                    String body) {
        return resolutions.resolve(caller.get(), new ResolutionRequest(name, on, body));
    }
}
