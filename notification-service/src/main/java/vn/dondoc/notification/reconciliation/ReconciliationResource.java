package vn.dondoc.notification.reconciliation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;

/** Reconciliation over HTTP. */
@Path("/api/v1/reconciliations")
@RunOnVirtualThread
@Tag(name = "Self-audit")
public class ReconciliationResource {

    private static final String EXAMPLE = """
            {"reason": "Sau khi phục hồi cơ sở dữ liệu", "repair": true}
            """;

    private final ReconciliationService reconciliations;
    private final CurrentCaller caller;

    ReconciliationResource(ReconciliationService reconciliations, CurrentCaller caller) {
        this.reconciliations = reconciliations;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Compare what is followed up with all that was told, and repair it",
            description =
                    "Rereads the topic of assignments from its start; answers when it is done. What has fired never fires"
                            + " again.")
    @RequestBody(content = @Content(examples = @ExampleObject(name = "after a restore", value = EXAMPLE)))
    public ReconciliationReport reconcile(@NotNull @Valid ReconciliationRequest request) {
        return reconciliations.reconcile(caller.get(), request);
    }
}
