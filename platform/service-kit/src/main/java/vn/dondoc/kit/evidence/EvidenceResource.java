package vn.dondoc.kit.evidence;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;

/** The audit over HTTP. It shows the words of every body, so it is for those who answer for the whole installation. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who changed what when, and the proof of it")
public class EvidenceResource {

    private final EvidenceService evidence;
    private final VerificationService verification;

    EvidenceResource(EvidenceService evidence, VerificationService verification) {
        this.evidence = evidence;
        this.verification = verification;
    }

    @GET
    @Path("/audit")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "What was done to one thing, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of audit rows",
            content = @Content(schema = @Schema(implementation = AuditPage.class)))
    public Page<AuditedChange> of(
            @Parameter(description = "Kind of thing, such as directive, assignment, notice", example = "directive")
                    @QueryParam("entityType")
                    @NotBlank
                    @Nullable
                    String entityType,
            @Parameter(description = "Its id", example = "01991b3e-0000-7000-8000-000000000003")
                    @QueryParam("entityId")
                    @NotBlank
                    @Nullable
                    String entityId,
            @QueryParam("cursor") @Parameter(description = "`next` of the page before") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return evidence.of(String.valueOf(entityType), String.valueOf(entityId), cursor, limit);
    }

    @GET
    @Path("/audit/{id}/proof")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "The proof that an audit row stands as it was sealed",
            description = "Its hashes, the path to the root of its seal, and the seal. A row is sealed within seconds.")
    public AuditProof proof(@Parameter(description = "Id of the row", example = "180231") @PathParam("id") long id) {
        return evidence.proof(id);
    }

    @GET
    @Path("/audit/seals/{number}")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "A seal, to be held against an anchor kept elsewhere")
    public AuditProof.SealSummary seal(
            @Parameter(description = "Number of the seal, from 1", example = "4210") @PathParam("number") long number) {
        return evidence.seal(number);
    }

    @GET
    @Path("/audit/verification")
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "The first audit row that was altered, removed, slipped in or reordered since it was sealed",
            description =
                    "Goes through everything that was sealed, in the database and in archives, and at the end through"
                            + " the anchors in the configured folder; it takes about a second for a hundred thousand rows. When that"
                            + " takes long it answers with `next`: call again with it as `from` until there is none.")
    public Verification verification(
            @Parameter(description = "`next` of the call before", example = "1")
                    @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    long from) {
        return verification.verify(from);
    }

    /** A page as it is written; for the API description only, which cannot name a generic type. */
    @Schema(name = "AuditPage")
    record AuditPage(
            List<AuditedChange> items,

            @Schema(description = "Cursor of the next page, opaque; null at the end", nullable = true) @Nullable
            String next) {}
}
