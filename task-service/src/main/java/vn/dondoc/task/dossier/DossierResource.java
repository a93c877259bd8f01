package vn.dondoc.task.dossier;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

/** The dossier over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Dossier", description = "The evidence of a directive")
public class DossierResource {

    private static final String ZIP = "application/zip";

    private final DossierService dossiers;
    private final DossierArchive archive;
    private final CurrentCaller caller;

    DossierResource(DossierService dossiers, DossierArchive archive, CurrentCaller caller) {
        this.dossiers = dossiers;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("/directives/{id}/dossier")
    @Produces(ZIP)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The evidence dossier of a directive",
            description =
                    "A ZIP: index.html to be read, index.json for programs, and for each assignment the same in assignments/: its deadlines and their changes, extensions,"
                            + " reports with evidence and the decisions on them, progress, transfers, comments, and its whole"
                            + " history. Written while it is read: the whole has no length beforehand.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dossier(@PathParam("id") UUID id) {
        UUID directive = dossiers.requireFor(caller.get(), id);
        StreamingOutput zip = to -> archive.write(directive, to);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(zip, ZIP)
                .cacheControl(never)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"ho-so-" + directive + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
