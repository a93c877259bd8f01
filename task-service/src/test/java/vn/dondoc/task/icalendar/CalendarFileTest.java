package vn.dondoc.task.icalendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VTodo;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.FeedOffice;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** An agency's calendar file, read back by a parser that is not the one that wrote it. */
@QuarkusTest
@RealTaskService
class CalendarFileTest {

    private String agency = "";
    private UUID directive = new UUID(0, 0);

    @BeforeEach
    void anAgency() {
        MovableClock.set("2020-09-07T08:00");
        Office.knowsItsAgencies();
        agency = FeedOffice.hasAgency();
        directive = Office.hasDirective();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    @Test
    void wrongRevokedAndForeignAddressesAreRefused() {
        String path = link("a");
        String other = FeedOffice.hasAgency();
        file(path).then().statusCode(200);
        file(path + "x").then().statusCode(401).body("type", equalTo("urn:dondoc:problem:wrong-calendar-token"));
        file("/api/v1/agencies/" + agency + "/calendar.ics").then().statusCode(401);
        file(path.replace(agency, other)).then().statusCode(401);

        String renewed = link("a");
        file(path).then().statusCode(401);
        file(renewed).then().statusCode(200);
        Office.agency(agency)
                .get("/api/v1/agencies/" + agency + "/calendar-links")
                .then()
                .body("items.name", contains("a"));
        Office.agency(agency)
                .delete("/api/v1/agencies/" + agency + "/calendar-links/a")
                .then()
                .statusCode(204);
        file(renewed).then().statusCode(401);
        Office.agency(agency)
                .get("/api/v1/agencies/" + agency + "/calendar-links")
                .then()
                .body("items", empty());
        assertThat(RealPostgres.count(
                        "audit_rows where entity_type = 'calendar-link' and entity_id = '" + agency + "'"))
                .isEqualTo(3);
    }

    @Test
    void onlyTheAgencyMakesAddressesAndNamesThemProperly() {
        Office.agency("H12.05")
                .put("/api/v1/agencies/" + agency + "/calendar-links/a")
                .then()
                .statusCode(404);
        Office.coordinator()
                .put("/api/v1/agencies/" + agency + "/calendar-links/a")
                .then()
                .statusCode(403);
        Office.agency(agency)
                .put("/api/v1/agencies/" + agency + "/calendar-links/Ab")
                .then()
                .statusCode(400);
    }

    @Test
    void secretIsKeptAsAHashAlone() {
        String token = link("a").replaceAll(".*token=", "");
        assertThat(token).hasSize(43);
        assertThat(RealPostgres.query(
                                "select calendar_links::text from calendar_links where agency_code = '" + agency + "'")
                        .getFirst())
                .doesNotContain(token);
        assertThat(RealPostgres.count("audit_rows where after::text like '%" + token + "%'"))
                .isZero();
    }

    @Test
    void deadlinesAreTasksAndEventsOnTheirDay() {
        String id = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
        ICalendar calendar = parsed(file(link("a")));

        VTodo toDo = calendar.getTodos().getFirst();
        assertThat(toDo.getUid().getValue()).isEqualTo(id + "-todo@dondoc");
        assertThat(toDo.getDateDue().getValue().hasTime()).isFalse();
        assertThat(toDo.getDateDue().getValue().getRawComponents().toString()).contains("2020", "9", "15");
        assertThat(toDo.getStatus().getValue()).isEqualTo("NEEDS-ACTION");
        assertThat(toDo.getSummary().getValue()).isEqualTo("Hạn: 12/CT-UBND: Rà soát tàu cá");
        assertThat(toDo.getDescription().getValue()).contains("Chủ trì", "Thời hạn: trước ngày 15/9/2020");
        VEvent event = calendar.getEvents().getFirst();
        assertThat(event.getUid().getValue()).isEqualTo(id + "-event@dondoc");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getTransparency().getValue()).isEqualTo("TRANSPARENT");
        assertThat(calendar.validate(biweekly.ICalVersion.V2_0).toString()).isEmpty();
    }

    @Test
    void deadlineWithAnHourIsAnInstant() {
        String id = FeedOffice.hasAssignments(directive, agency, 1).getFirst();
        RealPostgres.execute("update assignments set due_at = '2020-09-15 17:00+07', due_has_hour = true, "
                + "deadline_kind = 'HOUR', version = version + 1 where id = '" + id + "'");
        ICalendar calendar = parsed(file(link("a")));
        assertThat(calendar.getTodos().getFirst().getDateDue().getValue().toInstant())
                .isEqualTo(Instant.parse("2020-09-15T10:00:00Z"));
        assertThat(calendar.getEvents().getFirst().getDateStart().getValue().toInstant())
                .isEqualTo(Instant.parse("2020-09-15T10:00:00Z"));
    }

    @Test
    void changeRaisesTheSequenceUnderTheSameUidAndChangesTheTag() {
        List<String> given = FeedOffice.hasAssignments(directive, agency, 1);
        String path = link("a");
        Response first = file(path);
        String tag = first.header("ETag");
        assertThat(first.contentType()).startsWith("text/calendar");
        RestAssured.given().header("If-None-Match", tag).get(path).then().statusCode(304);

        Office.step(Office.agency(agency), UUID.fromString(given.getFirst()), "acknowledgement", "{}")
                .statusCode(200);

        Response second = RestAssured.given().header("If-None-Match", tag).get(path);
        second.then().statusCode(200).header("ETag", not(equalTo(tag))).header("ETag", startsWith("W/"));
        VTodo before = parsed(first).getTodos().getFirst();
        VTodo after = parsed(second).getTodos().getFirst();
        assertThat(after.getUid().getValue()).isEqualTo(before.getUid().getValue());
        assertThat(after.getSequence().getValue())
                .isGreaterThan(before.getSequence().getValue());
        assertThat(after.getStatus().getValue()).isEqualTo("IN-PROCESS");
    }

    private String link(String name) {
        return Office.agency(agency)
                .put("/api/v1/agencies/" + agency + "/calendar-links/" + name)
                .then()
                .statusCode(200)
                .extract()
                .path("path");
    }

    private static Response file(String path) {
        return RestAssured.get(path);
    }

    private static ICalendar parsed(Response file) {
        return Biweekly.parse(file.asString()).first();
    }
}
