package vn.dondoc.document.exchange;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
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
import vn.dondoc.document.reception.IncomingFile;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

@Path("/api/v1/edxml-messages")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "edXML", description = "The national exchange of documents (QCVN 102:2016/BTTTT and its amendment of 2022)")
public class EdxmlMessageResource {

    private final MessageReception reception;
    private final CurrentCaller caller;

    EdxmlMessageResource(MessageReception reception, CurrentCaller caller) {
        this.reception = reception;
        this.caller = caller;
    }

    @POST
    @Idempotent
    @Consumes({MediaType.APPLICATION_XML, MediaType.TEXT_XML})
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(
            summary = "Hand over a message",
            description = "A new, updated, replaced or revoked document, or a status message. A document is registered"
                    + " as incoming, with its attachments, and answered in the box; so is a recall (13). Another"
                    + " status is kept with the directive it is about. A message sent again gets the"
                    + " same answer. Prefixes, both spellings of codes and three of dates are read; attachments are base64,"
                    + " zipped or not, at most 25 MiB each. Tables, pictures, archives and signatures are kept as they"
                    + " are, too; what is read is the text of documents.")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_XML,
                        schema = @Schema(type = SchemaType.STRING, description = "An edXML message"),
                        examples = @ExampleObject(name = "a new công văn", value = ExchangeExamples.MESSAGE)),
                @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = FileForm.class))
            })
    @APIResponse(
            responseCode = "200",
            description = "What became of it",
            content =
                    @Content(
                            schema = @Schema(implementation = EdxmlAnswer.class),
                            examples = @ExampleObject(name = "registered", value = ExchangeExamples.RECEIVED)))
    @Extension(
            name = ProblemDescription.PARTICULAR,
            value = "403: The message is to no body your token acts for (`not-addressed-to-you`)\n"
                    + "409: The document is in the register already, not by this message\n"
                    + "422: Secret, purged here before (`purged-before`), or an attachment that is not taken, or fields missing that no text tells; the sender is told"
                    + " so (status 02), but for the first two\n"
                    + "503: Too many files are being read; send it again")
    public EdxmlAnswer take(@NotNull SentMessage message) {
        return reception.receive(caller.get(), message.path());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(hidden = true)
    public EdxmlAnswer takeFile(
            @RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file) {
        return reception.receive(caller.get(), IncomingFile.of(file, "file").path());
    }
}
