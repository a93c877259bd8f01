package vn.dondoc.notification.webhook;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.notification.agency.AgencyCode;

/** Webhooks over HTTP. */
@Path("/api/v1/webhooks")
@RunOnVirtualThread
@RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
@Tag(name = "Webhooks", description = "Other systems that are told of notices (Standard Webhooks)")
public class WebhookResource {

    private final WebhookService webhooks;
    private final CurrentCaller caller;
    private final Versions versions;

    WebhookResource(WebhookService webhooks, CurrentCaller caller, Versions versions) {
        this.webhooks = webhooks;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Register a webhook",
            description = "Each notice of the scope that fires from now on is posted there as JSON, signed as Standard"
                    + " Webhooks says: headers webhook-id (the notice's id, the same at each try), webhook-timestamp and"
                    + " webhook-signature. Any 2xx is taken; 410 disables the webhook; everything else is tried again for"
                    + " three days, Retry-After is heeded, redirects are not followed. Order and uniqueness are not"
                    + " promised: know what you have by webhook-id. The secret is asked for apart. An agency registers for"
                    + " itself, a system or coordinator also for its whole body.")
    @ResponseStatus(201)
    public RestResponse<WebhookResponse> register(@NotNull @Valid WebhookRequest webhook) {
        var stored = webhooks.register(caller.get(), webhook);
        return RestResponse.ResponseBuilder.create(RestResponse.Status.CREATED, stored.webhook())
                .tag(versions.tag(stored.version()))
                .build();
    }

    @GET
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "The webhooks of an agency or body", description = "Whole; there are few.")
    public List<WebhookResponse> list(
            @Parameter(description = "Code of the agency or body", example = "H12.13") @QueryParam("scope") @NotNull
                    String scope) {
        return webhooks.ofScope(caller.get(), new AgencyCode(scope));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "One webhook", description = "Its ETag is what a change must carry as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The webhook",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = WebhookResponse.class)),
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says")
    public Response webhook(@PathParam("id") UUID id, @Context Request request) {
        var stored = webhooks.find(caller.get(), id);
        return versions.answer(request, stored.version(), stored.webhook());
    }

    @GET
    @Path("/{id}/secret")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "The secret that verifies its requests",
            description = "The present one. That it was read, and by whom, is kept in the audit.")
    public WebhookSecretResponse secret(@PathParam("id") UUID id) {
        return webhooks.secret(caller.get(), id);
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "Change its address or description", description = "What is queued goes to the new address.")
    public RestResponse<WebhookResponse> change(
            @PathParam("id") UUID id,
            @Parameter(description = "ETag of what was read", example = "\"1-0\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid WebhookChange change) {
        return answer(webhooks.change(caller.get(), id, change, ifMatch));
    }

    @POST
    @Path("/{id}/secret-rotation")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Draw a new secret",
            description =
                    "Requests carry both signatures until formerSecretUntil, so that nothing is missed meanwhile.")
    public RestResponse<WebhookResponse> rotate(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(webhooks.rotate(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/enablement")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Enable it again",
            description = "Notices that fired meanwhile were not queued; what had failed can be delivered again.")
    public RestResponse<WebhookResponse> enable(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(webhooks.enable(caller.get(), id, ifMatch));
    }

    @POST
    @Path("/{id}/disablement")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "Disable it", description = "What is queued rests until it is enabled again.")
    public RestResponse<WebhookResponse> disable(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(webhooks.disable(caller.get(), id, ifMatch));
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed({Role.AGENCY, Role.SYSTEM, Role.COORDINATOR, Role.ADMIN})
    @Operation(summary = "End it", description = "What is queued for it is dropped; its log goes with it.")
    @ResponseStatus(204)
    public void delete(
            @PathParam("id") UUID id,
            @Parameter(example = "\"1-0\"") @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        webhooks.delete(caller.get(), id, ifMatch);
    }

    private RestResponse<WebhookResponse> answer(WebhookService.Stored stored) {
        return versions.tagged(stored.webhook(), stored.version());
    }
}
