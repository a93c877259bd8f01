package vn.dondoc.document.agencyregister;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Page;

@Path("/api/v1/agencies")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The register of agencies (cơ quan, đơn vị)")
public class AgencyResource {

    private static final String PROBLEM = "application/problem+json";

    private final AgencyService agencies;
    private final CurrentCaller caller;
    private final Versions versions;

    AgencyResource(AgencyService agencies, CurrentCaller caller, Versions versions) {
        this.agencies = agencies;
        this.caller = caller;
        this.versions = versions;
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Register an agency, or describe it anew",
            description = "Role admin. The body replaces everything said of the agency before. Emits `agency-changed`"
                    + " if it changes anything; sent again, it changes nothing.")
    @RequestBody(
            content =
                    @Content(
                            examples =
                                    @ExampleObject(
                                            name = "a department that was merged",
                                            value = AgencyExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Described anew, or as it was; 201 if it was registered now",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AgencyResponse.class),
                            examples =
                                    @ExampleObject(
                                            name = "a department that was merged",
                                            value = AgencyExamples.AGENCY)))
    @APIResponse(
            responseCode = "400",
            description = "The request cannot be read, or a field breaks its rule",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples =
                                    @ExampleObject(name = "a wrong end", value = AgencyExamples.ENDS_BEFORE_IT_BEGINS)))
    public RestResponse<AgencyResponse> write(
            @PathParam("code")
                    @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
                    @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
                    @Parameter(
                            description = "Agency code (QĐ 20/2020/QĐ-TTg), in its spelling or the one of before",
                            example = "H12.07")
                    String code,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of what was read; without it the last writer wins")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid AgencyRequest request) {
        var written = agencies.write(caller.get(), request.under(code), ifMatch);
        return RestResponse.ResponseBuilder.create(
                        written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, written.agency())
                .tag(versions.tag(written.agency().version()))
                .build();
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Read one agency",
            description =
                    "Any role. Sends 304 for an `If-None-Match` that still holds, and 410 for an agency that has ended.")
    @APIResponse(
            responseCode = "200",
            description = "The agency",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            schema = @Schema(implementation = AgencyResponse.class),
                            examples =
                                    @ExampleObject(
                                            name = "a department that was merged",
                                            value = AgencyExamples.AGENCY)))
    @APIResponse(responseCode = "304", description = "As you have it")
    @APIResponse(
            responseCode = "410",
            description =
                    "It ended before the day asked about; `successors` answer for its work, `agency` is what it was",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(ref = "Problem"),
                            examples = @ExampleObject(name = "merged in 2025", value = AgencyExamples.CLOSED)))
    public Response read(
            @PathParam("code") @Parameter(description = "Agency code, in either spelling", example = "H12.07")
                    String code,
            @QueryParam("on")
                    @Parameter(description = "The day asked about; left out, today", example = "2020-09-03")
                    @Nullable
                    LocalDate on,
            @Context Request request) {
        AgencyResponse agency = agencies.get(code, on);
        return versions.answer(request, agency.version(), agency);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "List agencies",
            description = "Any role. In the order of codes, those no longer valid included.")
    @APIResponse(
            responseCode = "200",
            description = "A page of agencies",
            content =
                    @Content(
                            schema = @Schema(implementation = AgencyExamples.AgencyPage.class),
                            examples = @ExampleObject(name = "the last page", value = AgencyExamples.PAGE)))
    public Page<AgencyResponse> list(
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return agencies.list(cursor, limit);
    }
}
