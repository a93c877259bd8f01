package vn.dondoc.task.breakdown;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.task;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.Tokens;
import vn.dondoc.testkit.contract.EventContract;

/** From a directive to its assignments. */
@QuarkusTest
@RealTaskService
class BreakdownTest {

    private static final String DUE = "{\"on\":\"2020-09-15\"}";

    @BeforeEach
    void agenciesAreKnown() {
        Office.knowsItsAgencies();
    }

    @ParameterizedTest(name = "{0} → {1} at {2}")
    @CsvSource(delimiter = '|', textBlock = """
                    {"tasks":[]}                                                                            | 400 | #/tasks
                    {"tasks":[{"leads":["H12.07"]}]}                                                        | 400 | #/tasks/0/content
                    {"tasks":[{"content":"x","leads":[]}]}                                                  | 400 | #/tasks/0/leads
                    {"tasks":[{"content":"x","leads":"H12.07"}]}                                            | 400 | #/tasks/0/leads
                    {"tasks":[{"content":7,"leads":["H12.07"]}]}                                            | 400 | #/tasks/0/content
                    {"tasks":[{"content":"x\\u0000","leads":["H12.07"]}]}                                   | 400 | #/tasks/0/content
                    {"tasks":[{"content":"x","leads":["H12.07"],"deadline":{"on":"15/9/2020"}}]}            | 400 | #/tasks/0/deadline/on
                    {"tasks":[{"content":"x","leads":["H12.07"],"deadline":{}}]}                            | 400 | #/tasks/0/deadline
                    {"tasks":[{"content":"x","leads":["H12.07"],"deadline":{"on":"9999-01-01"}}]}           | 400 | #/tasks/0/deadline/on
                    {"tasks":[{"content":"x","leads":["H12.07"],"coordinating":["H12.07"]}]}                | 400 | #/tasks/0/coordinating/0
                    {"tasks":[{"content":"x","leads":["H12.07","H99.99"]}]}                                 | 422 | #/tasks/0/leads/1
                    {"tasks":[{"content":"x","leads":["H12.20"]}]}                                          | 422 | #/tasks/0/leads/0
                    {"tasks":[{"content":"x","leads":["H12.07"],"deadline":{"on":"2020-09-02"}}]}           | 422 | #/tasks/0/deadline/on
                    """)
    void badInputNamesTheFieldAndLeavesNothingBehind(String body, int status, String pointer) {
        UUID directive = Office.hasDirective();

        coordinator()
                .body(body)
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo(pointer));

        assertThat(RealPostgres.count("tasks where directive_id = '" + directive + "'"))
                .isZero();
        assertThat(RealPostgres.count("assignments where directive_id = '" + directive + "'"))
                .isZero();
    }

    @Test
    void anotherBodysCoordinatorFindsNoSuchDirective() {
        UUID directive = Office.hasDirective();
        String stranger = Tokens.of("coordinator", List.of("H33"));

        Office.caller(stranger)
                .body(task("\"H12.07\"", "", DUE))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(404);
        Office.caller(stranger)
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .statusCode(404);
    }

    @Test
    void rolesThatMayNotBreakDownAreRefusedAndAudited() {
        UUID directive = Office.hasDirective();
        for (String role : List.of("clerk", "leader", "system", "admin")) {
            Office.caller(Tokens.of(role))
                    .body(task("\"H12.07\"", "", DUE))
                    .post("/api/v1/directives/{id}/tasks", directive)
                    .then()
                    .statusCode(403);
        }
        assertThat(RealPostgres.query(
                        "select actor_subject from audit_rows where outcome = 'REFUSED' and entity_id like '%"
                                + directive + "%' order by id"))
                .containsExactly("clerk@test", "leader@test", "system@test", "admin@test");
    }

    @Test
    void draftsAreUnknownToTheAgencyUntilTheyAreIssued() {
        UUID directive = Office.hasDirective();
        String id = coordinator()
                .body(task("\"H12.07\"", "\"H12.30\"", DUE))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201)
                .body("tasks[0].assignments", hasSize(2))
                .body("tasks[0].assignments.state", everyItem(equalTo("DRAFT")))
                .body("tasks[0].assignments[0].role", equalTo("LEAD"))
                .body("tasks[0].assignments[1].role", equalTo("COORDINATING"))
                .extract()
                .path("tasks[0].assignments[0].id");

        Office.agency(AGRICULTURE).get("/api/v1/assignments/{id}", id).then().statusCode(404);
        assertThat(RealKafka.read("dondoc.assignment-events.v1", id)).isEmpty();
    }

    @Test
    void issuingTellsAgenciesAndKafkaTheFullState() {
        UUID directive = Office.hasDirective("15/CT-UBND", "2020-09-03");
        UUID lead = Office.hasIssued(directive, AGRICULTURE, POLICE);

        Office.agency(AGRICULTURE)
                .get("/api/v1/assignments/{id}", lead)
                .then()
                .statusCode(200)
                .body("state", equalTo("ASSIGNED"))
                .body("agencyName", equalTo("Sở Nông nghiệp và Phát triển nông thôn"))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("deadline.dueAt", equalTo("2020-09-15T17:00:00Z"))
                .body("directive.number", equalTo("15/CT-UBND"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !RealKafka.read("dondoc.assignment-events.v1", lead.toString())
                        .isEmpty());
        var record =
                RealKafka.read("dondoc.assignment-events.v1", lead.toString()).getFirst();
        assertThat(RealKafka.header(record, "ce_type")).isEqualTo("vn.dondoc.assignment-issued.v1");
        assertThat(RealKafka.header(record, "ce_source")).isEqualTo("/dondoc/task-service");
        EventContract.assertValid("assignment-issued.v1", RealKafka.text(record.value()));
        EventContract.assertSameShape("assignment-issued.v1", RealKafka.text(record.value()));
    }

    @Test
    void issuingAgainIssuesOnlyWhatWasDraftedSince() {
        UUID directive = Office.hasDirective();
        Office.hasIssued(directive, AGRICULTURE);
        coordinator()
                .body(task("\"" + FINANCE + "\"", "", ""))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then()
                .statusCode(201);

        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().body("issued", equalTo(1));
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().body("issued", equalTo(0));
    }

    @Test
    void agencysListIsPagedByCursorsThatRefuseAnotherFilter() {
        UUID directive = Office.hasDirective();
        for (int n = 0; n < 3; n++) {
            Office.hasIssued(directive, FINANCE);
        }
        String cursor = Office.agency(FINANCE)
                .queryParam("limit", 2)
                .get("/api/v1/agencies/{code}/assignments", FINANCE)
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .extract()
                .path("next");
        assertThat(cursor).isNotBlank();
        Office.agency(FINANCE)
                .queryParam("cursor", cursor)
                .queryParam("state", "COMPLETED")
                .get("/api/v1/agencies/{code}/assignments", FINANCE)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
        Office.agency(AGRICULTURE)
                .get("/api/v1/agencies/{code}/assignments", FINANCE)
                .then()
                .statusCode(404);
        Office.agency(FINANCE)
                .queryParam("limit", 201)
                .get("/api/v1/agencies/{code}/assignments", FINANCE)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("limit"));
    }

    @Test
    void directiveNotArrivedYetSaysSo() {
        given().auth()
                .oauth2(Tokens.of("coordinator"))
                .get("/api/v1/directives/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("detail", containsString("arrives within seconds"));
    }
}
