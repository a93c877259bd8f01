package vn.dondoc.task.feed;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.task.position.Scope;
import vn.dondoc.task.position.Scopes;

/** Changes of assignments for those who poll, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Changes", description = "What has changed since you last asked: for clients that keep a copy")
public class ChangeResource {

    private static final String HOW =
            " In the order in which they were committed. Without since, every assignment comes once, as a snapshot; next then leads on to what changes after. With Prefer: wait=N the answer is held back up to N seconds (at most 30) while there is nothing to tell. What you have written is in your next answer.";
    private static final String SINCE = "next of the answer before";
    private static final String STALE =
            "410: The cursor is more than 90 days old, or of before a restore of the database: begin again without since, as the member snapshot says";

    private final ChangePolling polling;
    private final Scopes scopes;
    private final CurrentCaller caller;
    private final FeedConfig config;

    ChangeResource(ChangePolling polling, Scopes scopes, CurrentCaller caller, FeedConfig config) {
        this.polling = polling;
        this.scopes = scopes;
        this.caller = caller;
        this.config = config;
    }

    @GET
    @Path("/agencies/{code}/assignment-changes")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "Changes of an agency's assignments", description = "Who sees its list sees them." + HOW)
    @Extension(name = ProblemDescription.PARTICULAR, value = STALE)
    public RestResponse<ChangesResponse> ofAgency(
            @Parameter(example = "H12.07") @PathParam("code") String code,
            @Parameter(description = SINCE) @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(example = "wait=20") @HeaderParam("Prefer") @Nullable String prefer) {
        return answer(scopes.ofAgency(caller.get(), code), since, limit, prefer);
    }

    @GET
    @Path("/assignment-changes")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Changes of all assignments the token lets you see",
            description = "Of all bodies or agencies of the token with one cursor." + HOW)
    @Extension(name = ProblemDescription.PARTICULAR, value = STALE)
    public RestResponse<ChangesResponse> ofToken(
            @Parameter(description = SINCE) @QueryParam("since") @Nullable String since,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(Page.MAX_LIMIT) int limit,
            @Parameter(example = "wait=20") @HeaderParam("Prefer") @Nullable String prefer) {
        return answer(scopes.ofToken(caller.get()), since, limit, prefer);
    }

    private RestResponse<ChangesResponse> answer(
            Scope scope, @Nullable String since, int limit, @Nullable String prefer) {
        Duration wait = WaitPreference.of(prefer, config.longestWait());
        var answer = RestResponse.ResponseBuilder.ok(polling.poll(scope, since, limit, wait))
                .header("Cache-Control", "private, no-store");
        return (wait.isZero() ? answer : answer.header("Preference-Applied", "wait=" + wait.toSeconds())).build();
    }
}
