package vn.dondoc.task.listing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.position.Scope;
import vn.dondoc.task.position.Scopes;
import vn.dondoc.task.repetition.RepeatedQuestions;

/** Lists of assignments, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Assignments", description = "What each agency owes, and how it stands")
public class ListResource {

    private static final String POLLING =
            " Drafts are not in it. The answer carries a weak ETag: sent as If-None-Match, it costs next to nothing to hear (304) that nothing has changed, whether by a change or by a deadline that passed. Each item carries its own ETag.";
    private static final String CURSOR = "next of the page before, with the same filter";

    private final ListService lists;
    private final Scopes scopes;
    private final CurrentCaller caller;
    private final Versions versions;
    private final RepeatedQuestions repeated;

    ListResource(
            ListService lists, Scopes scopes, CurrentCaller caller, Versions versions, RepeatedQuestions repeated) {
        this.lists = lists;
        this.scopes = scopes;
        this.caller = caller;
        this.versions = versions;
        this.repeated = repeated;
    }

    @GET
    @Path("/agencies/{code}/assignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "An agency's assignments, newest first",
            description = "An agency sees its own; those who act for a body see its agencies'." + POLLING)
    public RestResponse<Page<ListedAssignment>> ofAgency(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Valid @BeanParam AssignmentFilter filter,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context Request request) {
        return answer(request, scopes.ofAgency(caller.get(), code), new ListService.Wanted(filter, cursor, limit));
    }

    @GET
    @Path("/assignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "All assignments the token lets you see, newest first",
            description =
                    "What the bodies of the token have given and what they owe; the token's bodies may be agencies."
                            + POLLING)
    public RestResponse<Page<ListedAssignment>> ofToken(
            @Valid @BeanParam AssignmentFilter filter,
            @Parameter(description = CURSOR) @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Context Request request) {
        return answer(request, scopes.ofToken(caller.get()), new ListService.Wanted(filter, cursor, limit));
    }

    private RestResponse<Page<ListedAssignment>> answer(Request request, Scope scope, ListService.Wanted wanted) {
        ListService.Tagged tagged = lists.tag(scope, wanted);
        RestResponse<Page<ListedAssignment>> answer =
                versions.answerIfNew(request, tagged.tag(), () -> lists.list(scope, wanted));
        if (answer.getStatus() == RestResponse.StatusCode.NOT_MODIFIED) {
            repeated.unchanged(caller.get().subject(), scope, answer.getHeaderString("ETag"), tagged.basis());
        }
        return answer;
    }
}
