package vn.dondoc.document.agencygroup;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Page;

@Path("/api/v1/agency-groups")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Agencies", description = "The register of agencies (cơ quan, đơn vị)")
public class GroupResource {

    private static final String SAID = """
            "phrases": ["các sở, ban, ngành tỉnh", "các sở, ban, ngành"],
            "within": "H12", "kinds": ["department"], "levels": [2],
            "members": [{"agency": "H12.30", "included": true, "validFrom": "2016-01-01", "validTo": null}],
            "validFrom": null, "validTo": null
            """;

    private static final String REQUEST = "{" + SAID + "}";
    private static final String GROUP = "{\"id\": \"cac-so-ban-nganh-tinh\", " + SAID + ", \"version\": 0}";
    private static final String MEMBERS =
            "{\"items\": [{\"code\": \"H12.05\", \"name\": \"Sở Tài chính\", \"kind\": \"department\"}], \"next\": null}";

    private final GroupService groups;
    private final CurrentCaller caller;
    private final Versions versions;

    GroupResource(GroupService groups, CurrentCaller caller, Versions versions) {
        this.groups = groups;
        this.caller = caller;
        this.versions = versions;
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Register a group of agencies, or define it anew",
            description = "Role admin. The body replaces the definition. Emits `agency-group-changed` if it changes"
                    + " anything; sent again, it changes nothing.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "departments and the police", value = REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "Defined anew, or as it was; 201 if it was registered now",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupResponse.class),
                            examples = @ExampleObject(name = "departments and the police", value = GROUP)))
    public RestResponse<GroupResponse> write(
            @PathParam("id")
                    @Size(max = GroupEntry.LONGEST_ID)
                    @Pattern(regexp = GroupEntry.ID_FORM, message = GroupEntry.ID_RULE)
                    @Parameter(example = "cac-so-ban-nganh-tinh")
                    String id,
            @HeaderParam(HttpHeaders.IF_MATCH)
                    @Parameter(description = "The ETag of what was read; without it the last writer wins")
                    @Nullable
                    String ifMatch,
            @NotNull @Valid GroupRequest request) {
        var written = groups.write(caller.get(), id, request.definition(), ifMatch);
        return RestResponse.ResponseBuilder.create(
                        written.created() ? RestResponse.Status.CREATED : RestResponse.Status.OK, written.group())
                .tag(versions.tag(written.group().version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Read one group",
            description = "Any role. By its id, or by one of its phrases in any spelling.")
    @APIResponse(
            responseCode = "200",
            description = "The group",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupResponse.class),
                            examples = @ExampleObject(name = "departments and the police", value = GROUP)))
    @APIResponse(responseCode = "304", description = "As you have it")
    public Response read(@PathParam("id") String id, @Context Request request) {
        GroupResponse group = groups.get(id);
        return versions.answer(request, group.version(), group);
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Who belongs to a group on a day",
            description =
                    "Any role. In the order of codes, with the names of that day; only agencies that exist on it.")
    @APIResponse(
            responseCode = "200",
            description = "A page of members",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupResponse.MemberPage.class),
                            examples = @ExampleObject(name = "one member", value = MEMBERS)))
    public Page<GroupResponse.Member> members(
            @PathParam("id") @Parameter(example = "cac-so-ban-nganh-tinh") String id,
            @QueryParam("on")
                    @Parameter(description = "The day asked about; left out, today", example = "2020-09-03")
                    @Nullable
                    LocalDate on,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("200") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return groups.members(id, on, cursor, limit);
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.AGENCY, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "List groups", description = "Any role. In the order of ids.")
    @APIResponse(
            responseCode = "200",
            description = "A page of groups",
            content =
                    @Content(
                            schema = @Schema(implementation = GroupResponse.GroupPage.class),
                            examples =
                                    @ExampleObject(
                                            name = "one group",
                                            value = "{\"items\": [" + GROUP + "], \"next\": null}")))
    public Page<GroupResponse> list(
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return groups.list(cursor, limit);
    }
}
