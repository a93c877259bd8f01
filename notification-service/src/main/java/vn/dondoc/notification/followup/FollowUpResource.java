package vn.dondoc.notification.followup;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;
import vn.dondoc.notification.notice.NoticeEntry;

/** What is known of an assignment, and every notice about it. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Follow-ups", description = "How each assignment is chased")
public class FollowUpResource {

    private final FollowUpService followUps;
    private final CurrentCaller caller;

    FollowUpResource(FollowUpService followUps, CurrentCaller caller) {
        this.followUps = followUps;
        this.caller = caller;
    }

    @GET
    @Path("/follow-ups/{assignmentId}")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "The follow-up of an assignment",
            description =
                    "What this service has heard of the assignment, and each rung of its ladder: planned, paused, "
                            + "fired, superseded or cancelled. 404 until the assignment's first event has arrived.")
    public FollowUpResponse followUp(
            @Parameter(description = "Id of the assignment", example = "01991b3e-0000-7000-8000-000000000001")
                    @PathParam("assignmentId")
                    UUID assignmentId) {
        return followUps.find(caller.get(), assignmentId);
    }

    @GET
    @Path("/notices/{id}")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "One notice, and what became of it",
            description =
                    "Whatever its channel. TAKEN says that the channel has taken it, which for a mail is the mail server's word; BOUNCED that it came back later.")
    public NoticeDelivery notice(
            @Parameter(description = "Id of the notice", example = "01991b3e-0000-7000-8000-000000000002")
                    @PathParam("id")
                    UUID id) {
        return followUps.findNotice(caller.get(), id);
    }

    @GET
    @Path("/assignments/{assignmentId}/notices")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.ADMIN})
    @Operation(
            summary = "Every notice of an assignment",
            description = "Oldest first, over all channels and cycles, each with what became of it; always one page.")
    public Page<NoticeEntry> notices(
            @Parameter(description = "Id of the assignment", example = "01991b3e-0000-7000-8000-000000000001")
                    @PathParam("assignmentId")
                    UUID assignmentId) {
        return new Page<>(followUps.findNotices(caller.get(), assignmentId), null);
    }
}
