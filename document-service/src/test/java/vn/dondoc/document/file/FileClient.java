package vn.dondoc.document.file;

import static io.restassured.RestAssured.given;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
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
                .multiPart("file", name, content, "application/octet-stream")
                .post(files(directive))
                .then();
    }

    /** As browsers and curl do it, with the name in plain UTF-8, which REST Assured cannot. */
    static String attachNamed(String directive, String name, String content) throws IOException, InterruptedException {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + files(directive)))
                .header("Authorization", "Bearer " + Tokens.of("clerk"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow(() -> new IOException(answer.body()));
        }
    }

    static String attached(String directive, String name, byte[] content) {
        return attach(directive, name, content).statusCode(201).extract().path("id");
    }
}
