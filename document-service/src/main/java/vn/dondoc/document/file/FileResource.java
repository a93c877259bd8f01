package vn.dondoc.document.file;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.reception.FileReception;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

@Path("/api/v1/directives/{id}/files")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Files", description = "The files directives came in")
public class FileResource {

    private final FileReception reception;
    private final FileService files;
    private final FileDownload download;
    private final CurrentCaller caller;

    FileResource(FileReception reception, FileService files, FileDownload download, CurrentCaller caller) {
        this.reception = reception;
        this.files = files;
        this.download = download;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Attach a file to a directive",
            description =
                    "PDF, DOCX, DOC, ODT, RTF, HTML or plain text, at most 25 MiB; what it is decides its content, not"
                            + " its name. A scan without a text layer is taken and marked `textMissing`.")
    @APIResponse(
            responseCode = "201",
            description = "Attached",
            content =
                    @Content(
                            schema = @Schema(implementation = FileResponse.class),
                            examples = @ExampleObject(name = "a PDF", value = FileExamples.ATTACHED)))
    @Extension(name = ProblemDescription.PARTICULAR, value = FileExamples.REFUSALS)
    public RestResponse<FileResponse> attach(
            @PathParam("id") UUID id,
            @RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file) {
        FileResponse attached = files.attach(caller.get(), id, reception.receive(file, "file"));
        return ResponseBuilder.create(RestResponse.Status.CREATED, attached)
                .header(HttpHeaders.LOCATION, attached.path())
                .build();
    }

    @GET
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "List a directive's files", description = "In the order of their coming, without their bytes.")
    @APIResponse(
            responseCode = "200",
            description = "All of them",
            content =
                    @Content(
                            schema = @Schema(type = SchemaType.ARRAY, implementation = FileResponse.class),
                            examples = @ExampleObject(name = "one", value = FileExamples.LIST)))
    public List<FileResponse> list(@PathParam("id") UUID id) {
        return files.list(caller.get(), id);
    }

    @GET
    @Path("/{fileId}")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(summary = "What is known of one file", description = "Without its bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content =
                    @Content(
                            schema = @Schema(implementation = FileResponse.class),
                            examples = @ExampleObject(name = "a PDF", value = FileExamples.ATTACHED)))
    public FileResponse read(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        return files.get(caller.get(), id, fileId);
    }

    @GET
    @Path("/{fileId}/content")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "A file, byte for byte",
            description = "With its SHA-256 as ETag; sends 304 for an `If-None-Match` that names it.")
    @APIResponse(
            responseCode = "200",
            description = "The bytes",
            content =
                    @Content(
                            mediaType = MediaType.WILDCARD,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "As you have it")
    public Response content(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId, @Context Request request) {
        return download.answer(request, files.get(caller.get(), id, fileId));
    }

    @POST
    @Idempotent
    @Path("/{fileId}/links")
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Make a link to a file",
            description = "It opens this one file without a token, for a quarter of an hour unless the office has it"
                    + " otherwise. That it was made, and by whom, is written down.")
    @APIResponse(
            responseCode = "201",
            description = "The link",
            content =
                    @Content(
                            schema = @Schema(implementation = FileLinkResponse.class),
                            examples = @ExampleObject(name = "a link", value = FileExamples.LINK)))
    public RestResponse<FileLinkResponse> issueLink(@PathParam("id") UUID id, @PathParam("fileId") UUID fileId) {
        return RestResponse.status(RestResponse.Status.CREATED, files.issueLink(caller.get(), id, fileId));
    }
}
