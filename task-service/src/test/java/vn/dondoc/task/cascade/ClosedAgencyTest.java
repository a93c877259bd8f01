package vn.dondoc.task.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.cascade.Cascades.ask;
import static vn.dondoc.task.cascade.Cascades.decide;
import static vn.dondoc.task.cascade.Cascades.proposals;
import static vn.dondoc.task.cascade.Cascades.waiting;
import static vn.dondoc.testkit.Events.event;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** Work of an agency that has closed. */
@QuarkusTest
@RealTaskService
class ClosedAgencyTest {

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
    void workOfAMergedAgencyGoesToItsSuccessorWithIdAndHistory() {
        agencyIs("H12.81", 1, "null", "[]");
        agencyIs("H12.82", 1, "null", "[]");
        UUID assignment = Office.hasIssued(directive, "H12.81");
        agencyIs("H12.81", 2, "\"2020-09-06\"", "[\"H12.82\"]");

        proposals("agency=H12.81")
                .body("items", hasSize(1))
                .body("items[0].proposed", equalTo("MOVE"))
                .body("items[0].successor", equalTo("H12.82"));
        decide("{\"agency\":\"H12.81\"}", "{\"kind\":\"MOVE\",\"reason\":\"hợp nhất\"}")
                .body("moved", equalTo(1));

        coordinator()
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .body("agency", equalTo("H12.82"))
                .body("previousAgency", equalTo("H12.81"))
                .body("deadline.dueOn", equalTo("2020-09-15"));
        coordinator()
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .body("items.what", contains("issued", "reassigned"));
        assertThat(waiting(directive)).isZero();
    }

    @Test
    void ofADistrictWithSeveralSuccessorsAPersonNamesTheAgency() {
        agencyIs("H12.85", 1, "null", "[]");
        agencyIs("H12.86", 1, "null", "[]");
        agencyIs("H12.87", 1, "null", "[]");
        UUID assignment = Office.hasIssued(directive, "H12.85");
        agencyIs("H12.85", 2, "\"2020-09-06\"", "[\"H12.86\",\"H12.87\"]");

        proposals("agency=H12.85")
                .body("items[0].successor", nullValue())
                .body("items[0].successors", contains("H12.86", "H12.87"));
        ask("previews", "{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\"}", "")
                .body("moved", equalTo(0))
                .body("left[0].why", containsString("name the agency"));
        ask("previews", "{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\",\"agency\":\"H99\"}", "")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("#/decision/agency"));
        decide("{\"agency\":\"H12.85\"}", "{\"kind\":\"MOVE\",\"reason\":\"x\",\"agency\":\"H12.87\"}")
                .body("moved", equalTo(1));
        assertThat(RealPostgres.query("select agency_code from assignments where id = '" + assignment + "'"))
                .containsExactly("H12.87");
    }

    private static void agencyIs(String code, int version, String validTo, String successors) {
        RealKafka.send(List.of(event("dondoc.agency-events.v1", "agency-changed.v1", code, 1, version, """
                {"code":"%s","name":"Cơ quan %s","aliases":[],"kind":"department","validFrom":"1997-01-01",
                 "validTo":%s,"successors":%s}""".formatted(
                        code, code, validTo, successors))));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> RealPostgres.count("agencies where code = '" + code + "' and version = " + version) == 1);
    }
}
