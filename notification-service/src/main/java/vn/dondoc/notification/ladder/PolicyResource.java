package vn.dondoc.notification.ladder;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
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
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;

/** The policies over HTTP. */
@Path("/api/v1/policies")
@RunOnVirtualThread
@Tag(name = "Policies", description = "Whom to tell what, when (bậc nhắc việc)")
public class PolicyResource {

    private static final String CODE = "^[A-Z0-9-]{1,40}$";
    private static final String TAKEN =
            "422: Another policy is in force for the same subject, urgency and origin, or this one is for others";
    private static final String EXAMPLE = """
            {"subject": "ASSIGNMENT", "urgency": null, "origin": "CENTRAL", "reason": "Theo Thông báo 45/TB-VP", "rungs": [
              {"code": "ISSUED", "anchor": "ISSUE", "unit": "MINUTE", "amount": 0, "condition": "OPEN",
               "recipients": ["AGENCY"], "channels": ["INBOX", "MAIL"], "tone": "INFORM", "anyTime": false},
              {"code": "T-10", "anchor": "DEADLINE", "unit": "WORKING_DAY", "amount": -10, "condition": "NOT_SUBMITTED",
               "recipients": ["AGENCY", "AGENCY_OFFICER"], "channels": ["INBOX", "DIGEST"], "tone": "REMIND",
               "anyTime": false}]}
            """;

    private final PolicyService policies;
    private final CurrentCaller caller;
    private final Versions versions;

    PolicyResource(PolicyService policies, CurrentCaller caller, Versions versions) {
        this.policies = policies;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "The policies in force",
            description = "The most particular one that fits holds: urgency before origin. Always one page.")
    public Page<PolicyResponse> list() {
        return new Page<>(policies.list(), null);
    }

    @GET
    @Path("/{code}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "A policy in force", description = "Its rungs in the order of the ladder.")
    @APIResponse(
            responseCode = "200",
            description = "The policy; its ETag is what a change must carry as If-Match",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PolicyResponse.class)),
            headers = @Header(name = "ETag", schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "As If-None-Match says")
    public Response policy(@Parameter(example = "ORDINARY") @PathParam("code") String code, @Context Request request) {
        PolicyResponse policy = policies.find(code);
        return versions.answer(request, policy.version(), policy);
    }

    @POST
    @Path("/{code}/preview")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "What a policy would move if it came into force now",
            description =
                    "Nothing is changed. Rungs that have fired stay, and what a new or moved rung would have fired"
                            + " earlier is not made up for.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "central", value = EXAMPLE)))
    @Extension(name = ProblemDescription.PARTICULAR, value = TAKEN)
    public PolicyPreview preview(
            @Parameter(example = "CENTRAL") @PathParam("code") @Pattern(regexp = CODE) String code,
            @NotNull @Valid PolicyRequest policy) {
        return policies.preview(caller.get(), code, policy);
    }

    @PUT
    @Path("/{code}")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Put a policy into force, or its next version",
            description = "From now on. Moves what is planned of every open assignment it is for, as the preview says.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "central", value = EXAMPLE)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = TAKEN + "\n428: If-Match is missing, and there is one already")
    public RestResponse<PolicyResponse> put(
            @Parameter(example = "CENTRAL") @PathParam("code") @Pattern(regexp = CODE) String code,
            @Parameter(description = "ETag of what was read; absent for a new one", example = "\"1-1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable
                    String ifMatch,
            @NotNull @Valid PolicyRequest policy) {
        PolicyResponse after = policies.put(caller.get(), code, policy, ifMatch);
        return versions.tagged(after, after.version());
    }
}
