package vn.dondoc.task.acknowledgement;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

/** Takes mailed links back, over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Acknowledgement by link")
public class LinkRevocationResource {

    private final LinkRevocationService revocations;
    private final CurrentCaller caller;

    LinkRevocationResource(LinkRevocationService revocations, CurrentCaller caller) {
        this.revocations = revocations;
        this.caller = caller;
    }

    @POST
    @Path("/agencies/{code}/mailed-links/revocation")
    @Idempotent
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.ADMIN})
    @Operation(
            summary = "Take back all links mailed to an agency so far",
            description =
                    "As when a mail went into the wrong hands. Those of mails sent from now on are valid; the agency itself and its office may.")
    public LinkRevocationResponse revoke(@Parameter(example = "H12.07") @PathParam("code") String code) {
        return revocations.revoke(caller.get(), code);
    }
}
