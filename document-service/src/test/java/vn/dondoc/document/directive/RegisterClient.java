package vn.dondoc.document.directive;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import vn.dondoc.testkit.Tokens;

/** Calls the register as a client would. */
final class RegisterClient {

    static final String PATH = "/api/v1/directives";

    private RegisterClient() {}

    static ValidatableResponse post(ExampleDirective directive) {
        return post(Tokens.of("clerk"), directive);
    }

    static ValidatableResponse post(String token, ExampleDirective directive) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(directive.fields())
                .post(PATH)
                .then();
    }

    static ValidatableResponse postRaw(String json) {
        return given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("application/json")
                .body(json)
                .post(PATH)
                .then();
    }

    static String registered(ExampleDirective directive) {
        return post(directive).statusCode(201).extract().path("id");
    }

    static ValidatableResponse get(String token, String path) {
        return given().auth().oauth2(token).get(path).then();
    }
}
