package vn.dondoc.kit.archive;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** Archives of the audit over HTTP; for those who answer for the whole installation. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Audit", description = "Who changed what when, and the proof of it")
public class ArchiveResource {

    private final ArchiveService archives;
    private final CurrentCaller caller;

    ArchiveResource(ArchiveService archives, CurrentCaller caller) {
        this.archives = archives;
        this.caller = caller;
    }

    @GET
    @Path("/audit/archives")
    @RolesAllowed(Role.ADMIN)
    @Operation(summary = "The archives of the audit, oldest first")
    public AuditArchives list() {
        return new AuditArchives(archives.all());
    }

    @POST
    @Path("/audit/archives/{year}")
    @Idempotent
    @RolesAllowed(Role.ADMIN)
    @Operation(
            summary = "Write a closed year of the audit to a file",
            description =
                    "All that was sealed until the end of the year and is not archived yet, with its seals, to the"
                            + " configured folder. The rows stay in the database until its owner removes them with"
                            + " `select remove_archived_audit(year)`; they are read and verified as before.")
    @ResponseStatus(201)
    @Extension(name = ProblemDescription.PARTICULAR, value = """
                    409: The year is archived (`year-already-archived`), no folder is configured (`no-archive-folder`), \
                    or the audit does not stand (`audit-does-not-stand`)
                    422: The year is not over (`year-not-over`), or nothing was sealed in it (`nothing-to-archive`)""")
    public AuditArchive archive(
            @Parameter(description = "A year that is over", example = "2025") @PathParam("year") @Min(2000) @Max(9999)
                    int year) {
        return archives.archive(caller.get(), year);
    }

    /** All of them: one a year. */
    @Schema(name = "AuditArchives")
    public record AuditArchives(List<AuditArchive> items) {}
}
