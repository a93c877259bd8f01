package vn.dondoc.task.calendarchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** Years of calendars change, and the deadlines counted through them; each test has years of its own. */
@QuarkusTest
@RealTaskService
class CalendarChangeTest {

    private static final String FLOOD =
            "{\"days\":[{\"date\":\"%1$d-08-05\",\"kind\":\"OFF\",\"name\":\"Nghỉ phòng, chống bão\"}],\"confirmed\":true,\"decision\":\"99/VPCP-KGVX\"%2$s}";

    @BeforeEach
    void agenciesAreKnown() {
        Office.knowsItsAgencies();
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    /** One assignment each, five working days from 2 August of the year; due on 9 August 2031 is a Saturday, and so on. */
    private static UUID issuedIn(int year, String agency, String term) {
        MovableClock.set(year + "-08-01T08:00");
        UUID directive = Office.hasDirective("7/CT-UBND", year + "-08-01");
        String id = coordinator()
                .body(Office.task("\"" + agency + "\"", "", term))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .extract()
                .path("tasks[0].assignments[0].id");
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        return UUID.fromString(id);
    }

    private static final String FIVE_DAYS = "{\"span\":{\"length\":5,\"unit\":\"WORKING_DAY\",\"from\":\"ISSUED\"}}";

    private static ValidatableResponse put(String token, String calendar, int year, String body) {
        String etag = coordinator()
                .get("/api/v1/calendars/{id}/years/{year}", calendar, year)
                .header("ETag");
        var request = Office.caller(token).body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/v1/calendars/{id}/years/{year}", calendar, year)
                .then();
    }

    private static ValidatableResponse read(UUID assignment) {
        return coordinator().get("/api/v1/assignments/{id}", assignment).then();
    }

    @Test
    void yearThatContradictsItselfNamesEachField() {
        put(Tokens.of("admin"), "national", 2040, """
                        {"days":[{"date":"2041-01-01","kind":"OFF","name":"Tết Dương lịch"},
                                 {"date":"2040-01-02","kind":"OFF","name":"x"},{"date":"2040-01-02","kind":"WORK","name":"x"}],
                         "confirmed":true}""")
                .statusCode(400)
                .body("errors.pointer", equalTo(List.of("#/days/0/date", "#/days/2/date", "#/decision")));
        assertThat(RealPostgres.count("calendar_years where year = 2040")).isZero();
    }

    @Test
    void nationalCalendarIsTheAdminsAndAnAgencysOwnItsBodys() {
        put(Tokens.of("coordinator"), "national", 2042, FLOOD.formatted(2042, ""))
                .statusCode(404);
        put(Tokens.of("coordinator", List.of("H33")), FINANCE, 2042, FLOOD.formatted(2042, ""))
                .statusCode(404);
        put(Tokens.of("admin"), "H12.404", 2042, FLOOD.formatted(2042, "")).statusCode(404);
        put(Tokens.ofAgency(FINANCE), FINANCE, 2042, FLOOD.formatted(2042, "")).statusCode(403);
        Office.caller(Tokens.of("admin"))
                .body(FLOOD.formatted(2042, ""))
                .put("/api/v1/calendars/national/years/2042")
                .then()
                .statusCode(428);
        assertThat(RealPostgres.count("calendar_years where year = 2042")).isZero();
    }

    @Test
    void changeMovesWhatIsCountedThroughItAndNoPrintedDay() {
        // Friday 1 August 2031; five working days on: 8 August.
        UUID counted = issuedIn(2031, AGRICULTURE, FIVE_DAYS);
        UUID printed = issuedIn(2031, AGRICULTURE, "{\"on\":\"2031-08-05\"}");
        read(counted).body("deadline.dueOn", equalTo("2031-08-08")).body("deadline.provisional", equalTo(true));

        String token = Office.caller(Tokens.of("admin"))
                .body(FLOOD.formatted(2031, ""))
                .post("/api/v1/calendars/national/years/2031/previews")
                .then()
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("examples[0].assignment", equalTo(counted.toString()))
                .body("examples[0].from", equalTo("2031-08-08"))
                .body("examples[0].to", equalTo("2031-08-11"))
                .extract()
                .path("token");
        read(counted).body("deadline.dueOn", equalTo("2031-08-08"));

        UUID another = issuedIn(2031, FINANCE, FIVE_DAYS);
        put(Tokens.of("admin"), "national", 2031, FLOOD.formatted(2031, ",\"preview\":\"" + token + "\""))
                .statusCode(409);
        put(Tokens.of("admin"), "national", 2031, FLOOD.formatted(2031, ""))
                .statusCode(200)
                .body("moved", equalTo(2))
                .body("year.confirmed", equalTo(true));

        read(counted)
                .body("deadline.dueOn", equalTo("2031-08-11"))
                .body("deadline.originalDueOn", equalTo("2031-08-08"))
                .body("deadline.version", equalTo(2))
                .body("deadline.provisional", equalTo(false));
        read(another).body("deadline.dueOn", equalTo("2031-08-11"));
        read(printed).body("deadline.dueOn", equalTo("2031-08-05")).body("deadline.version", equalTo(1));
        coordinator()
                .get("/api/v1/assignments/{id}/deadlines", counted)
                .then()
                .body("versions[1].cause", equalTo("CALENDAR"))
                .body("versions[1].document", equalTo("99/VPCP-KGVX"));
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(RealKafka.header(
                            RealKafka.read("dondoc.assignment-events.v1", counted.toString())
                                    .getLast(),
                            "ce_type"))
                    .isEqualTo("vn.dondoc.assignment-deadline-changed.v1");
            String calendar = RealKafka.text(RealKafka.read("dondoc.calendar-events.v1", "national")
                    .getLast()
                    .value());
            assertThat(calendar).contains("2031-08-05");
            EventContract.assertValid("calendar-changed.v1", calendar);
            EventContract.assertSameShape("calendar-changed.v1", calendar);
        });
    }

    @Test
    void confirmingAYearSettlesTheSameDayWithoutANewDeadline() {
        // Wednesday 1 August 2035 and the flood day is Sunday: nothing moves.
        UUID assignment = issuedIn(2035, AGRICULTURE, FIVE_DAYS);
        read(assignment).body("deadline.provisional", equalTo(true)).body("version", equalTo(1));

        put(Tokens.of("admin"), "national", 2035, FLOOD.formatted(2035, ""))
                .statusCode(200)
                .body("moved", equalTo(0))
                .body("resettled", greaterThanOrEqualTo(1));

        read(assignment)
                .body("deadline.provisional", equalTo(false))
                .body("deadline.version", equalTo(1))
                .body("version", equalTo(2));
    }

    @Test
    void agencysOwnDayMovesItsDeadlinesOnly() {
        UUID theirs = issuedIn(2036, "H12.20", FIVE_DAYS);
        UUID others = issuedIn(2036, FINANCE, FIVE_DAYS);

        // Friday 1 August 2036: Tuesday the 5th is off at one office.
        put(Tokens.of("coordinator"), "H12.20", 2036, FLOOD.formatted(2036, ""))
                .statusCode(200)
                .body("moved", equalTo(1))
                .body("year.calendar", equalTo("H12.20"));

        read(theirs).body("deadline.dueOn", equalTo("2036-08-11"));
        read(others).body("deadline.dueOn", equalTo("2036-08-08"));
        coordinator().get("/api/v1/calendars").then().body("calendars.id", hasItem("H12.20"));
        UUID later = issuedIn(2036, "H12.20", FIVE_DAYS);
        read(later).body("deadline.dueOn", equalTo("2036-08-11"));
    }

    @Test
    void holidaysOfAYearAreProposedAndNotInForce() {
        coordinator()
                .get("/api/v1/calendars/national/years/2027/proposal")
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(false))
                .body("days.date", hasItem("2027-02-05"))
                .body("days.find { it.date == '2027-02-05' }.name", equalTo("Tết Nguyên đán"));
        agency(FINANCE)
                .get("/api/v1/calendars/national/years/2027")
                .then()
                .statusCode(200)
                .body("days", equalTo(List.of()));
    }
}
