package vn.dondoc.notification.contact;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
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
import vn.dondoc.notification.NotificationApi;
import vn.dondoc.notification.agency.AgencyCode;

/** The mail address of an agency. */
@Path("/agencies/{code}/contact")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Contacts", description = "Where mail goes")
public class ContactResource {

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
    @Operation(
            summary = "The contact of an agency",
            description = "For the agency itself, and for coordinators and leaders of its body. Sends 304 for an"
                    + " `If-None-Match` that still holds.")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)),
            headers = @Header(name = NotificationApi.ETAG, ref = NotificationApi.ETAG))
    @APIResponse(responseCode = "304", description = "As it was")
    @APIResponse(
            responseCode = "404",
            description = "The agency has no contact, is not known here, or not yours to see")
    public Response contact(
            @Parameter(description = "Agency code", example = "H12.13") @PathParam("code") String code,
            @Context Request request) {
        var stored = contacts.find(caller.get(), new AgencyCode(code));
        return versions.answer(request, stored.version(), stored.contact());
    }

    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Enter or change the contact of an agency",
            description =
                    "Notices that fire from now on go there by mail, too; those already queued keep the address they had."
                            + " A change needs `If-Match`.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)),
            headers = @Header(name = NotificationApi.ETAG, ref = NotificationApi.ETAG))
    @APIResponse(
            responseCode = "201",
            description = "Entered for the first time",
            content = @Content(schema = @Schema(implementation = ContactResponse.class)),
            headers = @Header(name = NotificationApi.ETAG, ref = NotificationApi.ETAG))
    @APIResponse(responseCode = "400", description = "The request cannot be read, or a field breaks its rule")
    @APIResponse(
            responseCode = "404",
            description =
                    "The agency is not known here (it comes with an event of document-service), or not of your bodies")
    @APIResponse(responseCode = "412", description = "It is not, or no longer, as If-Match says")
    @APIResponse(responseCode = "428", description = "There is a contact already, and If-Match is missing")
    public Response put(
            @Parameter(description = "Agency code", example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "The ETag of what was read; none for the first contact", example = "\"1-0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ContactRequest contact) {
        var stored = contacts.put(caller.get(), new AgencyCode(code), contact, ifMatch);
        return Response.status(stored.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(stored.contact())
                .tag(versions.tag(stored.version()))
                .build();
    }
}
