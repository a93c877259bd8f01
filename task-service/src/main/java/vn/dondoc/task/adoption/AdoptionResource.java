package vn.dondoc.task.adoption;

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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Taking proposals over, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Breakdown", description = "From a directive to its assignments")
public class AdoptionResource {

    private static final String WHOLE = "{}";

    private static final String CORRECTED = """
            {"items": [
               {"proposed": [0]},
               {"proposed": [1], "leads": ["H12.07"], "deadline": {"on": "2020-09-15", "phrase": "trước ngày 15/9/2020"}},
               {"proposed": [2, 3], "content": "Rà soát tàu cá và lập danh sách tàu chưa đăng ký"},
               {"content": "Tổng hợp kết quả, báo cáo Chủ tịch", "leads": ["H12.01"], "tracked": true}],
             "dropped": [{"proposed": 4, "reason": "Nêu lại việc đã giao tại Công văn khác"}]}
            """;

    private final AdoptionService adoptions;
    private final CurrentCaller caller;
    private final Versions versions;

    AdoptionResource(AdoptionService adoptions, CurrentCaller caller, Versions versions) {
        this.adoptions = adoptions;
        this.caller = caller;
        this.versions = versions;
    }

    @GET
    @Path("/directives/{id}/breakdown")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The breakdown of a directive: what was proposed, next to what stands",
            description =
                    "Proposed by itself within seconds of the directive's arrival; 404 until then, and for one that has no text or"
                            + " is of a type that gives no work.")
    public RestResponse<StandingBreakdown> get(@PathParam("id") UUID id) {
        StandingBreakdown breakdown = adoptions.get(caller.get(), id);
        return versions.tagged(breakdown, breakdown.version());
    }

    @POST
    @Path("/directives/{id}/breakdown/tasks")
    @Idempotent
    @RolesAllowed(Role.COORDINATOR)
    @Operation(
            summary = "Make drafts of a proposed breakdown",
            description =
                    "All of it as proposed with `{}`, or chosen items: corrected, split, merged, dropped, and others added. All or"
                            + " none. A group means its members on the directive's date. The drafts are issued like all others.")
    @RequestBody(
            content =
                    @Content(
                            examples = {
                                @ExampleObject(name = "as proposed", value = WHOLE),
                                @ExampleObject(name = "corrected", value = CORRECTED)
                            }))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "409: It was issued or dismissed already, is being read anew, or the directive is not in force\n"
                    + "422: A name is not clear (`unclear-names`), an item is not there or was decided"
                    + " (`item-not-offered`), something must be said by a person (`incomplete-item`), an agency is unknown"
                    + " or closed, or a deadline lies before the directive's date")
    @ResponseStatus(201)
    public AdoptionResponse take(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid AdoptionRequest request) {
        return adoptions.take(caller.get(), id, ifMatch, request);
    }
}
