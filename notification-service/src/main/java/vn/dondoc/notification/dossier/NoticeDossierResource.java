package vn.dondoc.notification.dossier;

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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;

/** The notices of a directive as evidence. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Dossier", description = "The evidence of what was told")
public class NoticeDossierResource {

    private static final String ZIP = "application/zip";

    private final NoticeDossierService dossiers;
    private final NoticeDossierArchive archive;
    private final CurrentCaller caller;

    NoticeDossierResource(NoticeDossierService dossiers, NoticeDossierArchive archive, CurrentCaller caller) {
        this.dossiers = dossiers;
        this.archive = archive;
        this.caller = caller;
    }

    @GET
    @Path("/directives/{id}/notice-dossier")
    @Produces(ZIP)
    @RolesAllowed({Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Every notice of a directive, as evidence",
            description =
                    "A ZIP: index.html to be read and index.json for programs, with each assignment's notices over all channels and what became of them. Mail"
                            + " addresses are not in it. The rest of the evidence is in the dossier of the service of tasks.")
    @APIResponse(
            responseCode = "200",
            description = "The dossier",
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response dossier(
            @Parameter(description = "Id of the directive", example = "01991b3e-0000-7000-8000-000000000003")
                    @PathParam("id")
                    UUID id) {
        List<String> bodies = dossiers.bodiesFor(caller.get(), id);
        StreamingOutput zip = to -> archive.write(id, bodies, to);
        CacheControl never = new CacheControl();
        never.setNoStore(true);
        return Response.ok(zip, ZIP)
                .cacheControl(never)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"thong-bao-" + id + ".zip\"")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }
}
