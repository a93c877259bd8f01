package vn.dondoc.task.approver;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.problem.ProblemDescription;

/** An agency's approvers over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Internal approval", description = "An agency's own word on its reports before they leave it")
public class ApproverResource {

    private final ApproverService approvers;
    private final CurrentCaller caller;

    ApproverResource(ApproverService approvers, CurrentCaller caller) {
        this.approvers = approvers;
        this.caller = caller;
    }

    @GET
    @Path("/agencies/{code}/approvers")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER})
    @Operation(summary = "Who approves the agency's reports", description = "Empty: they need no approval.")
    public Approvers approvers(@Parameter(example = "H12.07") @PathParam("code") String code) {
        return approvers.approvers(caller.get(), code);
    }

    @PUT
    @Path("/agencies/{code}/approvers")
    @RolesAllowed(Role.AGENCY)
    @Operation(
            summary = "Set who approves the agency's reports",
            description = "By anybody of the agency while it has no approver, by an approver from then on.")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "403: The caller is neither an approver nor the deputy of one")
    public Approvers replaceApprovers(
            @Parameter(example = "H12.07") @PathParam("code") String code, @NotNull @Valid Approvers request) {
        return approvers.replaceApprovers(caller.get(), code, request);
    }
}
