package vn.dondoc.task.subassignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;

/** A department gives parts of its work to its units; the whole is due on 15 September 2020. */
@QuarkusTest
@RealTaskService
class SubAssignmentTest {

    private static final String FISHERIES = "H12.07.03";
    private static final String PART = "{\"content\":\"Rà soát tại cửa biển\",\"units\":[\"H12.07.03\"]%s}";

    private UUID directive;
    private UUID whole;

    @BeforeEach
    void workIsIssued() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        RealKafka.send(List.of(event("dondoc.agency-events.v1", "agency-changed.v1", FISHERIES, 1, 1, """
                {"code":"H12.07.03","name":"Chi cục Thủy sản","aliases":[],"kind":"unit",
                 "validFrom":"1997-01-01","validTo":null,"successors":[]}""")));
        directive = Office.hasDirective();
        whole = Office.hasIssued(directive, AGRICULTURE);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agencies where code = '" + FISHERIES + "'") == 1);
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private static RequestSpecification department() {
        return Office.caller(Tokens.of("coordinator", List.of(AGRICULTURE)));
    }

    private ValidatableResponse give(RequestSpecification caller, String body) {
        return step(caller, whole, "sub-assignments", body);
    }

    @Test
    void onlyTheAgencyGivesOnAndOnlyToUnitsOfItsOwn() {
        give(coordinator(), PART.formatted("")).statusCode(404);
        give(agency(AGRICULTURE), PART.formatted("")).statusCode(403);
        give(department(), "{\"content\":\"x\",\"units\":[\"H12.05\",\"H12.07.99\",\"H12.07.03\",\"H12.07.03\"]}")
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("#/units/0", "#/units/1", "#/units/3")));
        assertThat(RealPostgres.count("sub_assignments where parent_id = '" + whole + "'"))
                .isZero();
    }

    @Test
    void noPartIsDueLaterThanTheWholeOrNever() {
        give(department(), PART.formatted(",\"deadline\":{\"on\":\"2020-09-16\"}"))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/deadline"));
        give(department(), PART.formatted(",\"deadline\":{\"undated\":\"IMMEDIATE\"}"))
                .statusCode(422);
        assertThat(RealPostgres.count("sub_assignments where parent_id = '" + whole + "'"))
                .isZero();
    }

    @Test
    void partsLiveTheirOwnLifeAndTheParentSeesTheTotals() {
        give(department(), PART.formatted("")).statusCode(201).body("parts[0].deadline.dueOn", equalTo("2020-09-15"));
        String second = give(department(), PART.formatted(",\"deadline\":{\"on\":\"2020-09-11\"}"))
                .statusCode(201)
                .body("parts[0].assignedBy", equalTo(AGRICULTURE))
                .body("parts[0].agency", equalTo(FISHERIES))
                .body("parts[0].state", equalTo("ASSIGNED"))
                .extract()
                .path("parts[0].id");

        agency(FISHERIES)
                .header(
                        "If-Match",
                        department().get("/api/v1/assignments/{id}", second).header("ETag"))
                .body("{\"note\":\"xong\"}")
                .post("/api/v1/assignments/{id}/submission", second)
                .then()
                .statusCode(200);
        for (RequestSpecification caller : List.of(department(), coordinator(), agency(AGRICULTURE))) {
            caller.get("/api/v1/assignments/{id}/sub-assignments", whole)
                    .then()
                    .statusCode(200)
                    .body("parts", hasSize(2))
                    .body("totals.given", equalTo(2))
                    .body("totals.submitted", equalTo(1))
                    .body("totals.completed", equalTo(0));
        }
        agency(FINANCE)
                .get("/api/v1/assignments/{id}/sub-assignments", whole)
                .then()
                .statusCode(404);
        department()
                .header(
                        "If-Match",
                        department().get("/api/v1/assignments/{id}", second).header("ETag"))
                .body("{}")
                .post("/api/v1/assignments/{id}/acceptance", second)
                .then()
                .statusCode(200)
                .body("timeliness", equalTo("ON_TIME"));
        department()
                .get("/api/v1/assignments/{id}/sub-assignments", whole)
                .then()
                .body("totals.completed", equalTo(1));
        coordinator().get("/api/v1/assignments/{id}", whole).then().body("state", equalTo("ASSIGNED"));
    }
}
