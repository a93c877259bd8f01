package vn.dondoc.document;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@RealDocumentService
class ReadinessTest {

    private static final String DRAFT =
            "{\"type\": \"KH\", \"issuer\": \"UBND tỉnh\", \"subject\": \"Dự thảo\", \"text\": \"KẾ HOẠCH\"}";

    @Test
    void serviceIsReadyAndRegistersWhileTheBrokerIsAway() throws Exception {
        RealKafka.kill();
        try {
            given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
            given().auth()
                    .oauth2(Tokens.of("clerk"))
                    .contentType("application/json")
                    .body(DRAFT)
                    .post("/api/v1/directives")
                    .then()
                    .statusCode(201);
        } finally {
            RealKafka.startAgain();
        }
    }

    @Test
    void serviceIsNotReadyWhileTheDatabaseIsAway() throws Exception {
        RealPostgres.kill();
        try {
            given().get("/q/health/ready")
                    .then()
                    .statusCode(503)
                    .body("checks", hasSize(1))
                    .body("checks.name", hasItem(containsString("Database")));
        } finally {
            RealPostgres.startAgain();
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }
}
