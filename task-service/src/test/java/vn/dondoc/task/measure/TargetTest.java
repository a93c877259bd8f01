package vn.dondoc.task.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** Chỉ tiêu over the API, on 30 September 2020. */
@QuarkusTest
@RealTaskService
class TargetTest {

    private static final String FOUR = """
            {"targets":[{"name":"Giải ngân vốn đầu tư công","unit":"%","direction":"AT_LEAST","target":65},
                        {"name":"Tỷ lệ hộ nghèo","unit":"%","direction":"AT_MOST","target":2.5},
                        {"name":"Điện gió","unit":"MW","direction":"INCREASE_BY","baseline":50,"target":100},
                        {"name":"Xếp hạng PCI","unit":"bậc","direction":"DECREASE_BY","baseline":51,"target":5}]}""";

    private UUID directive;
    private UUID assignment;

    @BeforeEach
    void workIsIssued() {
        MovableClock.set("2020-09-30T08:00");
        Office.knowsItsAgencies();
        directive = Office.hasDirective();
        assignment = Office.hasIssued(directive, AGRICULTURE);
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private List<String> set() {
        return step(coordinator(), assignment, "targets", FOUR)
                .statusCode(201)
                .body("targets.outcome", equalTo(List.of("NO_VALUE", "NO_VALUE", "NO_VALUE", "NO_VALUE")))
                .extract()
                .path("targets.id");
    }

    private ValidatableResponse report(String target, String value, String asOf) {
        return agency(AGRICULTURE)
                .body("{\"value\":" + value + ",\"asOf\":\"" + asOf + "\"}")
                .post("/api/v1/assignments/{id}/targets/{target}/values", assignment, target)
                .then();
    }

    @Test
    void targetWithoutItsBaselineIsRefusedByNameAndNoneIsSet() {
        step(coordinator(), assignment, "targets", """
                        {"targets":[{"name":"a","unit":"%","direction":"AT_LEAST","target":1},
                                    {"name":"b","unit":"bậc","direction":"DECREASE_BY","target":5}]}""")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/targets/1/baseline"));
        step(agency(AGRICULTURE), assignment, "targets", FOUR).statusCode(403);
        assertThat(RealPostgres.count("targets where assignment_id = '" + assignment + "'"))
                .isZero();
    }

    @Test
    void valueOfTheFutureOfAnotherAgencyOrOfAClosedAssignmentIsRefused() {
        String target = set().getFirst();
        report(target, "1", "2020-10-02").statusCode(400).body("errors[0].pointer", equalTo("#/asOf"));
        report(target, "\"viele\"", "2020-09-30").statusCode(400);
        report(UUID.randomUUID().toString(), "1", "2020-09-30").statusCode(404);
        agency(FINANCE)
                .body("{\"value\":1,\"asOf\":\"2020-09-30\"}")
                .post("/api/v1/assignments/{id}/targets/{target}/values", assignment, target)
                .then()
                .statusCode(404);
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200);
        report(target, "1", "2020-09-30").statusCode(409);
        assertThat(RealPostgres.count("target_values where target_id = '" + target + "'"))
                .isZero();
    }

    @Test
    void metExceededAndNotMetAreComputedAndCounted() {
        List<String> targets = set();
        report(targets.get(0), "65.0", "2020-09-30").statusCode(200).body("outcome", equalTo("MET"));
        report(targets.get(1), "2.1", "2020-09-30").body("outcome", equalTo("EXCEEDED"));
        report(targets.get(2), "149.99", "2020-09-30").body("outcome", equalTo("NOT_MET"));

        coordinator()
                .get("/api/v1/directives/{id}/target-tally", directive)
                .then()
                .statusCode(200)
                .body("total", equalTo(4))
                .body("metOrExceeded", equalTo(2))
                .body("exceeded", equalTo(1))
                .body("notMet", equalTo(1))
                .body("noValue", equalTo(1));

        report(targets.get(3), "46", "2020-09-30").body("outcome", equalTo("MET"));
        report(targets.get(3), "44", "2020-09-30").body("outcome", equalTo("EXCEEDED"));
    }

    @Test
    void valueOfTheLatestDayCountsWheneverItIsReportedAndAllAreKept() {
        String target = set().getFirst();
        report(target, "61.7", "2020-08-31").body("value", equalTo(61.7f));
        report(target, "40", "2020-06-30").body("value", equalTo(61.7f)).body("asOf", equalTo("2020-08-31"));
        report(target, "66", "2020-09-30").body("value", equalTo(66)).body("outcome", equalTo("EXCEEDED"));

        agency(AGRICULTURE)
                .get("/api/v1/assignments/{id}/targets/{target}/values", assignment, target)
                .then()
                .body("values", hasSize(3))
                .body("values.asOf", equalTo(List.of("2020-08-31", "2020-06-30", "2020-09-30")))
                .body("values[0].note", nullValue());
    }

    @Test
    void targetsOfAWithdrawnAssignmentAreNotCounted() {
        set();
        step(coordinator(), assignment, "withdrawal", "{\"reason\":\"giao nhầm\"}")
                .statusCode(200);

        coordinator()
                .get("/api/v1/directives/{id}/target-tally", directive)
                .then()
                .body("total", equalTo(0));
    }
}
