package vn.dondoc.testkit.contract;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** What an API of ours answers while its database is away; the kit's own doing, so proved in one service. */
@Tag("real")
public interface HttpFaultContract extends HttpContract {

    @Test
    default void whileTheDatabaseIsAwayTheAnswerSaysAskAgainAndReadinessFalls() throws Exception {
        given().get("/q/health/ready").then().statusCode(200);
        RealPostgres.kill();
        try {
            given().auth()
                    .oauth2(Tokens.of(writeRole()))
                    .get(readPath())
                    .then()
                    .statusCode(503)
                    .contentType(PROBLEM)
                    .header("Retry-After", "2");
            given().get("/q/health/ready").then().statusCode(503);
        } finally {
            RealPostgres.startAgain();
        }
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            given().auth().oauth2(Tokens.of(writeRole())).get(readPath()).then().statusCode(lessThan(500));
            given().get("/q/health/ready").then().statusCode(200);
        });
    }
}
