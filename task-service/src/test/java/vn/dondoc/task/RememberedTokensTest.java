package vn.dondoc.task;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.Tokens;

/** A token that was found good is believed for a moment, and no other that looks like it. */
@QuarkusTest
@RealTaskService
class RememberedTokensTest {

    @Test
    void neighbourOfAGoodTokenIsRefused() {
        String good = Tokens.of("coordinator");
        ask(good, 200);
        ask(good, 200);

        String[] parts = good.split("\\.");
        char first = parts[2].charAt(0);
        ask(parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + parts[2].substring(1), 401);
        ask(parts[0] + "." + parts[1] + ".", 401);
        ask(good + "x", 401);
    }

    @Test
    void eachTokenIsItsOwnCaller() {
        String agency = Tokens.ofAgency("H12.05");
        String other = Tokens.ofAgency("H12.07");
        for (int n = 0; n < 2; n++) {
            given().auth()
                    .oauth2(agency)
                    .get("/api/v1/agencies/H12.05/assignments")
                    .then()
                    .statusCode(200);
            given().auth()
                    .oauth2(other)
                    .get("/api/v1/agencies/H12.05/assignments")
                    .then()
                    .statusCode(404)
                    .body("status", equalTo(404));
        }
    }

    private static void ask(String token, int status) {
        given().auth().oauth2(token).get("/api/v1/assignments").then().statusCode(status);
    }
}
