package vn.dondoc.document.preview;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.reception.FileForm;
import vn.dondoc.document.reception.FileReception;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;
import vn.dondoc.text.reading.HeaderReader;

@Path("/api/v1/header-previews")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Header previews", description = "What a document's header says")
public class HeaderPreviewResource {

    private final FileReception reception;
    private final Clock clock;

    HeaderPreviewResource(FileReception reception, Clock clock) {
        this.reception = reception;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Read the header of a text or of a file",
            description =
                    "Stores nothing. Send the text as JSON, or as `multipart/form-data` a part `file` of the kinds that"
                            + " registration takes; of a file the answer carries the text that was read out of it.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = HeaderPreviewRequest.class),
                        examples = @ExampleObject(name = "a text", value = HeaderPreviewExamples.TEXT)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = FileForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What was read",
            content =
                    @Content(
                            schema = @Schema(implementation = HeaderPreviewResponse.class),
                            examples = @ExampleObject(name = "a quyết định", value = HeaderPreviewExamples.READ)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "422: The text carries a secrecy stamp (`secret-directive`), the file cannot be read"
                    + " (`unreadable-file`, `unsupported-file`, `infected-file`), or the Idempotency-Key was used for another"
                    + " request\n503: Too many files are being read; ask again")
    public HeaderPreviewResponse readText(@NotNull @Valid HeaderPreviewRequest request) {
        return HeaderPreviewResponse.of(HeaderReader.read(request.openText()).readOn(LocalDate.now(clock)), null);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CLERK, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(hidden = true)
    public HeaderPreviewResponse readFile(
            @RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file) {
        String text = reception.receive(file, "file").text();
        return HeaderPreviewResponse.of(HeaderReader.read(text).readOn(LocalDate.now(clock)), text);
    }
}
