package vn.dondoc.notification.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.problem.ProblemDocument;
import vn.dondoc.notification.agency.AgencyCode;

/** The mail address of an agency. */
@Path("/api/v1/agencies/{code}/contact")
@RunOnVirtualThread
@Tag(name = "Contacts", description = "Where mail goes")
class ContactResource {

    private static final String PROBLEM = "application/problem+json";

    private final ContactService contacts;
    private final CurrentCaller caller;
    private final Versions versions;

    ContactResource(ContactService contacts, CurrentCaller caller, Versions versions) {
        this.contacts = contacts;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "The contact of an agency", description = "With the ETag that a change must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ContactResponse.class)))
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag sent as If-None-Match")
    @APIResponse(
            responseCode = "404",
            description = "No such agency, not yours, or it has no contact",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDocument.class)))
    public Response contact(
            @Parameter(description = "Code of the agency", example = "H12.13") @PathParam("code") AgencyCode code,
            @Context Request request) {
        var stored = contacts.find(caller.get(), code);
        EntityTag tag = versions.tag(stored.version());
        var unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(stored.contact()) : unchanged)
                .tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Enter or change the contact of an agency",
            description =
                    "Notices that fire from now on go there by mail; those already queued keep the address they had. "
                            + "A change needs If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ContactResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Entered for the first time",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Its version",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ContactResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "A field breaks its rule; errors names it",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such agency known here (yet), or not of your bodies",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "412",
            description = "It was changed since it was read",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDocument.class)))
    @APIResponse(
            responseCode = "428",
            description = "There is a contact already, and If-Match is missing",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemDocument.class)))
    public Response put(
            @Parameter(description = "Code of the agency", example = "H12.13") @PathParam("code") AgencyCode code,
            @Parameter(description = "ETag of what was read", example = "\"1-0\"") @HeaderParam("If-Match") @Nullable
                    String ifMatch,
            @Valid @NotNull ContactRequest contact) {
        var stored = contacts.put(caller.get(), code, contact, ifMatch);
        return Response.status(stored.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(stored.contact())
                .tag(versions.tag(stored.version()))
                .build();
    }
}
