package vn.dondoc.task.naming;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Unclear names over HTTP. Those of a directive come with its breakdown; all that wait, on the desk. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Names", description = "Whom the office means by the names in its documents")
public class UnclearNameResource {

    private static final String ONE = """
            {"agencies": ["H12.07"]}
            """;

    private static final String NOBODY = """
            {"agencies": [], "reason": "Chỉ nêu để phối hợp chung"}
            """;

    private final NamingService names;
    private final CurrentCaller caller;
    private final Versions versions;

    UnclearNameResource(NamingService names, CurrentCaller caller, Versions versions) {
        this.names = names;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/unclear-names/{id}")
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "One unclear name",
            description = "With its candidates, and the ETag that a decision on it must carry.")
    public RestResponse<UnclearNameResponse> get(@PathParam("id") UUID id) {
        UnclearNameResponse name = names.get(caller.get(), id);
        return versions.tagged(name, name.version());
    }

    @POST
    @Path("/unclear-names/{id}/decision")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Say whom a name means",
            description =
                    "One agency, several, or nobody, wherever the directive names it. May be said anew until the breakdown is settled.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "one", value = ONE),
                                @ExampleObject(name = "nobody", value = NOBODY)
                            }))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: The breakdown is settled, or the text names it no more (`name-lapsed`)\n"
                    + "422: An agency is unknown, or did not exist on the directive's date")
    public RestResponse<UnclearNameResponse> decide(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid NameDecisionRequest request) {
        UnclearNameResponse name = names.decide(caller.get(), id, ifMatch, request);
        return versions.tagged(name, name.version());
    }
}
