package vn.dondoc.document.file;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import vn.dondoc.testkit.Tokens;

/** Sends and reads files as a client would. */
final class FileClient {

    private FileClient() {}

    /** A directive to attach to; a draft, so that it collides with none. */
    static String directive() {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .body(Map.of("type", "QĐ", "issuer", "UBND tỉnh Tệp", "subject", "Có tệp", "text", "QUYẾT ĐỊNH"))
                .post("/api/v1/directives")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static String files(String directive) {
        return "/api/v1/directives/" + directive + "/files";
    }

    static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    static ValidatableResponse attach(String directive, String name, byte[] content) {
        return attach(Tokens.of("clerk"), directive, name, content);
    }

    static ValidatableResponse attach(String token, String directive, String name, byte[] content) {
        return with(token)
                // Names in UTF-8, as browsers and curl send them.
                .contentType("multipart/form-data; charset=UTF-8")
                .multiPart("file", name, content, "application/octet-stream")
                .post(files(directive))
                .then();
    }

    static String attached(String directive, String name, byte[] content) {
        return attach(directive, name, content).statusCode(201).extract().path("id");
    }
}
