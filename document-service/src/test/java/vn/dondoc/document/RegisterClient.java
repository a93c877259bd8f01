package vn.dondoc.document;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import vn.dondoc.testkit.Tokens;

/** Calls the register as a client would. */
public final class RegisterClient {

    public static final String PATH = "/api/v1/directives";

    private RegisterClient() {}

    public static ValidatableResponse post(ExampleDirective directive) {
        return post(Tokens.of("clerk"), directive);
    }

    public static ValidatableResponse post(String token, ExampleDirective directive) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(directive.fields())
                .post(PATH)
                .then();
    }

    public static ValidatableResponse postRaw(String json) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .body(json)
                .post(PATH)
                .then();
    }

    public static String registered(ExampleDirective directive) {
        return post(directive).statusCode(201).extract().path("id");
    }

    public static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }

    /** Posts to something of a directive, such as {@code numbering}. */
    public static ValidatableResponse act(String token, String id, String action, String etag, Map<String, ?> body) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .header("If-Match", etag)
                .body(body)
                .post(PATH + "/" + id + "/" + action)
                .then();
    }

    public static ValidatableResponse read(String id) {
        return get(Tokens.of("coordinator"), PATH + "/" + id);
    }
}
