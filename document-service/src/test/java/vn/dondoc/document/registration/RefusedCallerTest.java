package vn.dondoc.document.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.document.ExampleDirective.numbered;
import static vn.dondoc.document.RegisterClient.post;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.document.ExampleDirective;
import vn.dondoc.document.RealDocumentService;
import vn.dondoc.document.RegisterClient;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** Who may not register. */
@QuarkusTest
@RealDocumentService
class RefusedCallerTest {

    private static ExampleDirective fine() {
        return numbered("04/CT-UBND", "UBND tỉnh Không Được Phép");
    }

    @AfterEach
    void nothingIsLeftBehind() {
        assertThat(RealPostgres.count("directives where issuer = 'UBND tỉnh Không Được Phép'"))
                .isZero();
    }

    @Test
    void withoutAToken() {
        given().contentType("application/json")
                .body(fine().fields())
                .post(RegisterClient.PATH)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"coordinator", "leader", "admin"})
    void roleThatMayNotRegister(String role) {
        post(Tokens.of(role), fine()).statusCode(403).contentType("application/problem+json");
    }

    @Test
    void agencyThatMayNotRegister() {
        post(Tokens.ofAgency("H12.05"), fine()).statusCode(403);
    }

    @Test
    void bodyThatIsNotTheCallers() {
        post(Tokens.of("clerk", List.of("H33")), fine().with("body", "H12"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:dondoc:problem:body-not-yours"))
                .body("errors[0].pointer", equalTo("#/body"));
    }

    @Test
    void bodyLeftOutByACallerWithSeveral() {
        post(Tokens.of("clerk", List.of("H12", "H33")), fine())
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/body"));
    }

    @Test
    void bodyThatIsNoAgencyCode() {
        post(Tokens.of("clerk"), fine().with("body", "h12 "))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/body"));
    }

    @Test
    void anotherContentType() {
        given().auth()
                .oauth2(Tokens.of("clerk"))
                .contentType("text/plain")
                .body("a")
                .post(RegisterClient.PATH)
                .then()
                .statusCode(415);
    }
}
