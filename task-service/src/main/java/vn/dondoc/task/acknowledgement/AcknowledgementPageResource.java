package vn.dondoc.task.acknowledgement;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirementsSet;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.idempotency.Idempotent;
import vn.dondoc.kit.problem.ProblemDescription;

/** The page behind the link in a mail. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(
        name = "Acknowledgement by link",
        description = "The page behind the link in a mail, for people who are not signed in")
public class AcknowledgementPageResource {

    private static final String HTML = "text/html;charset=UTF-8";
    private static final String EXAMPLE =
            "<!DOCTYPE html><html lang=\"vi\"><title>Xác nhận tiếp nhận nhiệm vụ</title> …";
    private static final String SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String ERRORS = """
            403: The link was not written by this installation (an HTML page)
            404: The directive gives the agency nothing (an HTML page)
            410: The link has expired or was revoked (an HTML page)""";

    private final AcknowledgementPageService pages;
    private final Template template;

    AcknowledgementPageResource(AcknowledgementPageService pages, @Location("acknowledgement.html") Template template) {
        this.pages = pages;
        this.template = template;
    }

    @GET
    @Path("/acknowledgement-page")
    @Produces(HTML)
    @PermitAll
    @SecurityRequirementsSet
    @Operation(
            summary = "Show what a link in a mail is for",
            description =
                    "Changes nothing, whoever opens it: programs that guard mailboxes open each link. The token in the address is the right; nobody signs in.")
    @APIResponse(
            responseCode = "200",
            description = "The page",
            content =
                    @Content(
                            mediaType = HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "the page", value = EXAMPLE)))
    @Extension(name = ProblemDescription.PARTICULAR, value = ERRORS)
    public RestResponse<String> show(
            @Parameter(description = "From the mail") @QueryParam("token") @Nullable String token,
            @Parameter(description = "vi or en; absent: as the mail", example = "en") @QueryParam("language") @Nullable
                    String language) {
        return answer(pages.show(token, language));
    }

    @POST
    @Path("/acknowledgement-page")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(HTML)
    @PermitAll
    @SecurityRequirementsSet
    @Idempotent
    @Operation(
            summary = "Acknowledge all that a directive gives the agency, by a link in a mail",
            description =
                    "What the button on the page sends. The history names the address the mail went to. Sent again it changes nothing and says the same.")
    @APIResponse(
            responseCode = "200",
            description = "The page, which says so",
            content =
                    @Content(
                            mediaType = HTML,
                            schema = @Schema(implementation = String.class),
                            examples = @ExampleObject(name = "the page", value = EXAMPLE)))
    @Extension(name = ProblemDescription.PARTICULAR, value = ERRORS)
    public RestResponse<String> acknowledge(
            @FormParam("token") @Nullable String token, @FormParam("language") @Nullable String language) {
        return answer(pages.acknowledge(token, language));
    }

    /** The address of the page must neither be kept nor told to another site. */
    private RestResponse<String> answer(AcknowledgementPage page) {
        return RestResponse.ResponseBuilder.<String>create(page.status())
                .entity(template.data("page", page).render())
                .header("Content-Security-Policy", SECURITY_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Strict-Transport-Security", "max-age=31536000")
                .header("X-Robots-Tag", "noindex, nofollow")
                .build();
    }
}
