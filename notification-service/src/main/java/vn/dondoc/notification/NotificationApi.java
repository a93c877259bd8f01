package vn.dondoc.notification;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The head of the API: its base path, and what all its operations have in common. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Dondoc notification-service",
                        version = "1",
                        description =
                                "Chases (đôn đốc) what is due, late or not yet begun: the inbox of each agency, its mail"
                                        + " address, and how each assignment is followed up. Errors are RFC 9457 problems; a field"
                                        + " in error is named by a JSON Pointer.",
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
                                        name = NotificationApi.ETAG,
                                        description = "The version; send it back as If-Match or If-None-Match",
                                        schema = @Schema(implementation = String.class))))
public class NotificationApi extends Application {

    /** The header of every answer that holds one thing. */
    public static final String ETAG = "ETag";
}
