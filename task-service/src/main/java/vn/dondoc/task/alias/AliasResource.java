package vn.dondoc.task.alias;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;

/** Learnt aliases over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Names", description = "Whom the office means by the names in its documents")
public class AliasResource {

    private static final String APPROVAL = """
            {"decision": "APPROVE", "validFrom": "2020-01-01", "reason": "Tên gọi quen dùng trong văn bản của tỉnh"}
            """;

    private final AliasService aliases;
    private final CurrentCaller caller;
    private final Versions versions;

    AliasResource(AliasService aliases, CurrentCaller caller, Versions versions) {
        this.aliases = aliases;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/alias-proposals")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "What was learnt from corrections",
            description =
                    "Phrases of documents and the agencies people corrected them to, oldest first. None is used before it is approved.")
    public Page<AliasResponse> list(
            @Parameter(
                            description = "Code of the body; may be left out where the token acts for one only",
                            example = "H12")
                    @QueryParam("body")
                    @Nullable
                    String body,
            @QueryParam("state") @DefaultValue("WAITING") AliasState state,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return aliases.list(caller.get(), body, state, cursor, limit);
    }

    @GET
    @Path("/alias-proposals/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(summary = "One learnt alias", description = "With the ETag that a decision on it must carry.")
    public RestResponse<AliasResponse> get(@PathParam("id") UUID id) {
        AliasResponse alias = aliases.get(caller.get(), id);
        return versions.tagged(alias, alias.version());
    }

    @POST
    @Path("/alias-proposals/{id}/decision")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.LEADER})
    @Operation(
            summary = "Approve or reject a learnt alias",
            description =
                    "What is approved is used for the body's documents read from then on, and for those that wait because of an unclear name. Deciding again takes the former decision back.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "approval", value = APPROVAL)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: The phrase is an approved alias of another agency (`alias-taken`)")
    public RestResponse<AliasResponse> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AliasDecisionRequest request) {
        AliasResponse alias = aliases.decide(caller.get(), id, ifMatch, request);
        return versions.tagged(alias, alias.version());
    }
}
