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
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.notification.agency.AgencyCode;

/** The mail address of an agency. */
@Path("/api/v1/agencies/{code}/contact")
@RunOnVirtualThread
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
            description = "For the agency itself, and for coordinators and leaders of its body (H12 of H12.13).")
    @APIResponse(
            responseCode = "200",
            description = "The contact; its ETag is what a change must carry as If-Match",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = ContactResponse.class)),
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says")
    @APIResponse(responseCode = "404", description = "It has no contact, is not known here, or is not yours to see")
    public Response contact(@Parameter(example = "H12.13") @PathParam("code") String code, @Context Request request) {
        var stored = contacts.find(caller.get(), new AgencyCode(code));
        return versions.answer(request, stored.version(), stored.contact());
    }

    @PUT
    @RolesAllowed({Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Enter or change the contact of an agency",
            description =
                    "201 for the first one. Notices that fire from now on go there by mail, too; those already queued keep"
                            + " the address they had. The agency itself comes with an event of document-service: 404 until then.")
    public RestResponse<ContactResponse> put(
            @Parameter(example = "H12.13") @PathParam("code") String code,
            @Parameter(description = "ETag of what was read; absent for the first contact", example = "\"1-0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid ContactRequest contact) {
        var stored = contacts.put(caller.get(), new AgencyCode(code), contact, ifMatch);
        return RestResponse.ResponseBuilder.ok(stored.contact())
                .status(stored.isNew() ? RestResponse.Status.CREATED : RestResponse.Status.OK)
                .tag(versions.tag(stored.version()))
                .build();
    }
}
