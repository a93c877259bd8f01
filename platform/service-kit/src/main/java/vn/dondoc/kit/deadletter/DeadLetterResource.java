package vn.dondoc.kit.deadletter;

import io.quarkus.arc.properties.UnlessBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.page.Page;

/** Dead letters over HTTP, of a service that consumes; one that does not says so when it is built. */
@Path("/api/v1")
@RunOnVirtualThread
@UnlessBuildProperty(name = "dondoc.dead-letters.enabled", stringValue = "false", enableIfMissing = true)
@Tag(name = "Dead letters", description = "What came and could not be applied")
public class DeadLetterResource {

    private static final String EXAMPLE = """
            {"topic": "dondoc.assignment-events.v1", "offsets": [17, 18], "reason": "Đã nâng cấp phiên bản"}
            """;

    private final DeadLetterService deadLetters;
    private final CurrentCaller caller;

    DeadLetterResource(DeadLetterService deadLetters, CurrentCaller caller) {
        this.deadLetters = deadLetters;
        this.caller = caller;
    }

    @GET
    @Path("/dead-letters")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Records of a topic that could not be applied, oldest first",
            description = "Those nobody has decided on. A page may be short, or empty, and have a next one.")
    public Page<DeadLetter> page(
            @Parameter(description = "The topic they came from", example = "dondoc.assignment-events.v1")
                    @QueryParam("topic")
                    @NotNull
                    String topic,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return deadLetters.page(topic, cursor, limit);
    }

    @POST
    @Path("/dead-letters/replay")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Apply them once more",
            description =
                    "As if they had just come: what is older than what is known changes nothing. What still cannot be"
                            + " applied stays.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "after an upgrade", value = EXAMPLE)))
    public DeadLetterOutcome replay(@NotNull @Valid DeadLetterDecisionRequest request) {
        return deadLetters.replay(caller.get(), request);
    }

    @POST
    @Path("/dead-letters/drop")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Drop them, with a reason",
            description = "They stay on their topic until it expires, and are not shown.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "of a test", value = EXAMPLE)))
    public DeadLetterOutcome drop(@NotNull @Valid DeadLetterDecisionRequest request) {
        return deadLetters.drop(caller.get(), request);
    }
}
