package vn.dondoc.document.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.ProblemDescription;

/** Files for those who have a link and no token. */
@Path("/api/v1/linked-files")
@RunOnVirtualThread
@Tag(name = "Files", description = "The files directives came in")
public class LinkedFileResource {

    private final FileLinks links;
    private final FileService files;
    private final FileDownload download;

    LinkedFileResource(FileLinks links, FileService files, FileDownload download) {
        this.links = links;
        this.files = files;
        this.download = download;
    }

    @GET
    @Path("/{fileId}")
    @Produces(MediaType.WILDCARD)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "A file by its link",
            description = "Byte for byte. No token: the signature is the permission.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "As you have it")
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "403: The link has expired, or was not made here (`link-not-valid`)")
    public Response content(
            @PathParam("fileId") UUID fileId,
            @QueryParam("expires") @Parameter(description = "As the link has it", example = "1678760999") @Nullable
                    String expires,
            @QueryParam("signature") @Parameter(description = "As the link has it", example = "vC1n") @Nullable
                    String signature,
            @Context Request request) {
        links.require(fileId, expires, signature);
        return download.answer(request, files.getLinked(fileId));
    }
}
