package vn.dondoc.document.intake;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse;
import vn.dondoc.document.reception.FileReception;
import vn.dondoc.document.reception.ReceivedFile;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.http.Versions;
import vn.dondoc.kit.idempotency.Idempotent;

/** The same door as the JSON registration's, for who has a file. */
@Path("/api/v1/directives")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class IntakeResource {

    private final FileReception reception;
    private final MetadataReader metadataReader;
    private final IntakeService intake;
    private final CurrentCaller caller;
    private final Versions versions;

    IntakeResource(
            FileReception reception,
            MetadataReader metadataReader,
            IntakeService intake,
            CurrentCaller caller,
            Versions versions) {
        this.reception = reception;
        this.metadataReader = metadataReader;
        this.intake = intake;
        this.caller = caller;
        this.versions = versions;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.CLERK, Role.SYSTEM})
    @Operation(hidden = true)
    public RestResponse<DirectiveResponse> register(
            @RestForm("file") @PartType(MediaType.APPLICATION_OCTET_STREAM) @Nullable FileUpload file,
            @RestForm("metadata") @PartType(MediaType.TEXT_PLAIN) @Nullable String metadata) {
        ReceivedFile received = reception.receive(file, "file");
        DirectiveResponse registered =
                intake.register(caller.get(), metadataReader.read(metadata, received.text()), received);
        return ResponseBuilder.<DirectiveResponse>created(URI.create("/api/v1/directives/" + registered.id()))
                .entity(registered)
                .tag(versions.tag(registered.version()))
                .build();
    }
}
