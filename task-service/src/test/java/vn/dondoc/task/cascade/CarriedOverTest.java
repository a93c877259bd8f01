package vn.dondoc.task.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.cascade.Cascades.REVOKED;
import static vn.dondoc.task.cascade.Cascades.WITHDRAW;
import static vn.dondoc.task.cascade.Cascades.ask;
import static vn.dondoc.task.cascade.Cascades.decide;
import static vn.dondoc.task.cascade.Cascades.tell;
import static vn.dondoc.task.cascade.Cascades.waiting;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Work of a replaced directive goes on under the later one. */
@QuarkusTest
@RealTaskService
class CarriedOverTest {

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void carriedOverItGoesOnUnderTheLaterDirectiveWithItsIdItsDeadlineAndItsHistory() {
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);
        UUID later = Office.hasDirective();
        coordinator()
                .header("If-Match", Office.etag(lead))
                .body(
                        "{\"targets\":[{\"name\":\"Tàu có thiết bị\",\"unit\":\"%\",\"direction\":\"AT_LEAST\",\"target\":95}]}")
                .post("/api/v1/assignments/{id}/targets", lead)
                .then()
                .statusCode(201);
        String replaced = """
                {"effect":"REPLACED","by":"%s","number":"15/CT-UBND","items":[],"reason":"x","at":"2020-09-08T03:00:00Z"}""".formatted(later);
        tell(directive, 2, "REPLACED", replaced);
        String all = "{\"directive\":\"" + directive + "\"}";
        String carryOver =
                "{\"kind\":\"CARRY_OVER\",\"reason\":\"Chỉ thị được thay thế\",\"decidingDocument\":\"15/CT-UBND\"}";
        ask("previews", all, carryOver.replace("\"kind\"", "\"directive\":\"" + UUID.randomUUID() + "\",\"kind\""), "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/directive"));
        ask("previews", all, WITHDRAW.replace("\"kind\"", "\"directive\":\"" + later + "\",\"kind\""), "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/decision/directive"));

        decide(all, carryOver).body("moved", equalTo(2));

        coordinator()
                .get("/api/v1/assignments/{id}", lead)
                .then()
                .body("directive.id", equalTo(later.toString()))
                .body("task.item", nullValue())
                .body("task.content", equalTo("Rà soát tàu cá"))
                .body("agency", equalTo(AGRICULTURE))
                .body("cycle", equalTo(1))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("decidingDocument", equalTo("15/CT-UBND"));
        coordinator()
                .get("/api/v1/assignments/{id}/history", lead)
                .then()
                .body("items.what", contains("issued", "carried-over"))
                .body("items[1].before.directive.id", equalTo(directive.toString()));
        coordinator().get("/api/v1/directives/{id}/assignments", later).then().body("items", hasSize(2));
        coordinator()
                .get("/api/v1/directives/{id}/assignments", directive)
                .then()
                .body("items", hasSize(0));
        coordinator().get("/api/v1/directives/{id}/target-tally", later).then().body("total", equalTo(1));
        assertThat(RealPostgres.count("tasks where directive_id = '" + later + "'"))
                .as("one task for both parts")
                .isOne();
        assertThat(waiting(directive) + waiting(later)).isZero();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealKafka.read("dondoc.assignment-events.v1").stream()
                        .anyMatch(record -> RealKafka.text(record.key()).equals(lead.toString())
                                && RealKafka.header(record, "ce_type").endsWith("assignment-carried-over.v1")));

        tell(later, 2, "REVOKED", REVOKED);
        assertThat(waiting(later)).as("the later one can be revoked, too").isEqualTo(2);
    }

    @Test
    void ofADirectiveWhoseSuccessorIsNotKnownNothingIsCarriedOver() {
        Office.hasIssued(directive, AGRICULTURE);
        tell(directive, 2, "REVOKED", REVOKED);

        ask("previews", "{\"directive\":\"" + directive + "\"}", "{\"kind\":\"CARRY_OVER\",\"reason\":\"x\"}", "")
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("left[0].why", containsString("no later directive"));
    }
}
