package vn.dondoc.task.breakdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.task;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealPostgres;

/** A client that was not answered asks again under the same Idempotency-Key. */
@QuarkusTest
@RealTaskService
class AskedAgainTest {

    private static final String BODY = task("\"H12.07\"", "", "{\"on\":\"2020-09-15\"}");
    private static final String OTHER_BODY = task("\"H12.05\"", "", "{\"on\":\"2020-09-15\"}");

    private String key = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void tasksAreDrafted() {
        Office.knowsItsAgencies();
        key = UUID.randomUUID().toString();
        directive = Office.hasDirective();
    }

    @Test
    void anotherRequestUnderTheKeyIsRefused() {
        asked(BODY).statusCode(201);

        asked(OTHER_BODY).statusCode(422).body("type", equalTo("urn:dondoc:problem:idempotency-key-reused"));
        assertThat(drafted()).isEqualTo(1);
    }

    @Test
    void theSameRequestGetsTheSameAnswerAndIsDoneOnce() {
        String first = asked(BODY).statusCode(201).extract().asString();
        String again = asked(BODY)
                .statusCode(201)
                .header("Idempotency-Replayed", equalTo("true"))
                .extract()
                .asString();

        assertThat(again).isEqualTo(first);
        assertThat(drafted()).isEqualTo(1);
    }

    /** How a body came over the wire, in how many pieces and with what after it, is no part of it. */
    @Test
    void aLongBodyIsTheSameHoweverItCame() {
        String body = task("\"H12.07\"", "", "{\"on\":\"2020-09-15\"}") + " ".repeat(100_000);

        asked(body).statusCode(201);
        asked(body).statusCode(201).header("Idempotency-Replayed", equalTo("true"));
        assertThat(drafted()).isEqualTo(1);
    }

    /** The release before compared requests in its own way, which this one cannot repeat. */
    @Test
    void whatAnEarlierReleaseAnsweredIsAnsweredSoAgain() {
        String first = asked(BODY).statusCode(201).extract().asString();
        RealPostgres.execute(
                "update idempotency_keys set request_hash = sha256('as it was once') where key = '" + key + "'");

        assertThat(asked(BODY).statusCode(201).extract().asString()).isEqualTo(first);
        assertThat(drafted()).isEqualTo(1);
    }

    private ValidatableResponse asked(String body) {
        return coordinator()
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/v1/directives/{id}/tasks", directive)
                .then();
    }

    private long drafted() {
        return RealPostgres.count("tasks where directive_id = '" + directive + "'");
    }
}
