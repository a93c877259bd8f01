package vn.dondoc.document;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import vn.dondoc.kit.problem.ProblemDocument;

/** The head of the API: its base path, and what all its operations have in common. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dondoc document-service",
                        version = "1",
                        description = "The register of directives (văn bản chỉ đạo) and the register of agencies."
                                + " Errors are RFC 9457 problems; a field in error is named by a JSON Pointer.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        security = @SecurityRequirement(name = "token"),
        components =
                @Components(
                        securitySchemes =
                                @SecurityScheme(
                                        securitySchemeName = "token",
                                        type = SecuritySchemeType.HTTP,
                                        scheme = "bearer",
                                        bearerFormat = "JWT",
                                        description =
                                                "Token of the OIDC server; carries roles and the bodies acted for"),
                        headers =
                                @Header(
                                        name = DocumentApi.ETAG,
                                        description = "The version; send it back as If-Match or If-None-Match",
                                        schema = @Schema(implementation = String.class)),
                        responses = {
                            @APIResponse(
                                    name = DocumentApi.INVALID,
                                    description = "The request cannot be read, or a field breaks its rule",
                                    content =
                                            @Content(
                                                    mediaType = DocumentApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "missing subject",
                                                                    value = DocumentApi.INVALID_EXAMPLE))),
                            @APIResponse(name = DocumentApi.UNAUTHORIZED, description = "No token, or not a valid one"),
                            @APIResponse(
                                    name = DocumentApi.FORBIDDEN,
                                    description = "The token's role or bodies do not allow it",
                                    content =
                                            @Content(
                                                    mediaType = DocumentApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class))),
                            @APIResponse(
                                    name = DocumentApi.NOT_FOUND,
                                    description = "There is no such thing, or it is not yours to see",
                                    content =
                                            @Content(
                                                    mediaType = DocumentApi.PROBLEM,
                                                    schema = @Schema(implementation = ProblemDocument.class)))
                        }))
public class DocumentApi extends Application {

    public static final String PROBLEM = "application/problem+json";

    public static final String ETAG = "ETag";
    public static final String INVALID = "Invalid";
    public static final String UNAUTHORIZED = "Unauthorized";
    public static final String FORBIDDEN = "Forbidden";
    public static final String NOT_FOUND = "NotFound";

    static final String INVALID_EXAMPLE = """
            {
              "type": "urn:dondoc:problem:invalid-field",
              "title": "A field of the request breaks its rule",
              "status": 400,
              "detail": "subject must not be blank",
              "instance": "/api/v1/directives",
              "errors": [{"pointer": "#/subject", "detail": "must not be blank"}]
            }""";
}
