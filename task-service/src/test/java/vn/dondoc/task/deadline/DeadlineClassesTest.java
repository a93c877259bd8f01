package vn.dondoc.task.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
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

/** Deadlines of every class from draft to history, over the API; in 2021, whose Tết was 10 to 16 February. */
@QuarkusTest
@RealTaskService
class DeadlineClassesTest {

    private UUID directive;

    @BeforeEach
    void aDirectiveHasArrived() {
        MovableClock.set("2021-02-05T16:45");
        Office.knowsItsAgencies();
        directive = Office.hasDirective("02/CT-UBND", "2021-02-03");
    }

    @AfterEach
    void timeIsNow() {
        MovableClock.reset();
    }

    private ValidatableResponse draft(String deadline) {
        return coordinator()
                .body(Office.task("\"" + AGRICULTURE + "\"", "", deadline))
                .post("/api/v1/directives/{id}/tasks", directive)
                .then();
    }

    private UUID issued(String deadline) {
        String id = draft(deadline).statusCode(201).extract().path("tasks[0].assignments[0].id");
        coordinator().post("/api/v1/directives/{id}/issuance", directive).then().statusCode(200);
        return UUID.fromString(id);
    }

    private static ValidatableResponse read(UUID assignment) {
        return coordinator().get("/api/v1/assignments/{id}", assignment).then();
    }

    private static ValidatableResponse deadlines(UUID assignment) {
        return coordinator()
                .get("/api/v1/assignments/{id}/deadlines", assignment)
                .then()
                .statusCode(200);
    }

    @Test
    void deadlineThatIsNoneOrLiesBeforeTheDirectiveIsRefusedByName() {
        draft("{\"on\":\"2021-02-20\",\"undated\":\"NONE\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/tasks/0/deadline"));
        draft("{\"span\":{\"length\":1001,\"unit\":\"DAY\",\"from\":\"ISSUED\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/tasks/0/deadline/span/length"));
        draft("{\"period\":{\"unit\":\"YEAR\",\"year\":2020}}")
                .statusCode(422)
                .body("type", containsString("deadline-before-issue"))
                .body("errors[0].pointer", equalTo("#/tasks/0/deadline/period"));
    }

    @Test
    void spanFromTheReceiptGetsItsDayWhenIssuedAndTetIsSkipped() {
        UUID assignment = issued(
                "{\"span\":{\"length\":5,\"unit\":\"WORKING_DAY\",\"from\":\"RECEIVED\"},\"phrase\":\"trong 05 ngày làm việc kể từ ngày nhận\"}");

        // Friday 5 February, 16:45, before the cut-off: 8, 9, then 17, 18, 19.
        read(assignment)
                .body("deadline.dueOn", equalTo("2021-02-19"))
                .body("deadline.kind", equalTo("SPAN"))
                .body("deadline.originalDueOn", equalTo("2021-02-19"))
                .body("deadline.provisional", equalTo(false))
                .body("deadline.phrase", equalTo("trong 05 ngày làm việc kể từ ngày nhận"));
        deadlines(assignment)
                .body("versions", hasSize(1))
                .body("versions[0].cause", equalTo("ISSUE"))
                .body("versions[0].term.span.length", equalTo(5));
    }

    @Test
    void spanFromTheReceiptCountsAnewForWhoReceivesItNextAndADayDoesNot() {
        UUID counted = issued("{\"span\":{\"length\":5,\"unit\":\"WORKING_DAY\",\"from\":\"RECEIVED\"}}");
        UUID printed = issued("{\"on\":\"2021-03-15\"}");
        MovableClock.set("2021-02-22T09:00");

        step(coordinator(), counted, "reassignment", "{\"agency\":\"H12.05\",\"reason\":\"đúng chức năng\"}")
                .statusCode(200)
                // Monday 22 February is the day of the receipt: 23, 24, 25, 26, then Monday 1 March.
                .body("deadline.dueOn", equalTo("2021-03-01"))
                .body("deadline.originalDueOn", equalTo("2021-02-19"))
                .body("deadline.version", equalTo(2));
        step(coordinator(), printed, "reassignment", "{\"agency\":\"H12.05\",\"reason\":\"đúng chức năng\"}")
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2021-03-15"))
                .body("deadline.version", equalTo(1));

        deadlines(counted).body("versions.cause", contains("ISSUE", "REASSIGNMENT"));
        deadlines(printed).body("versions", hasSize(1));
    }

    @Test
    void noDeadlineIsKeptAsSaidAndCountsAsNone() {
        UUID assignment = issued("{\"undated\":\"IMMEDIATE\",\"phrase\":\"khẩn trương\",\"confidence\":0.9}");

        read(assignment).body("deadline", nullValue()).body("timeliness", equalTo("NO_DEADLINE"));
        deadlines(assignment)
                .body("versions[0].kind", equalTo("IMMEDIATE"))
                .body("versions[0].phrase", equalTo("khẩn trương"))
                .body("versions[0].term.confidence", equalTo(0.9f))
                .body("versions[0].dueOn", nullValue());
    }

    @Test
    void issuingWarnsOfADeadlineInTet() {
        draft("{\"on\":\"2021-02-12\"}").statusCode(201);
        draft("{\"on\":\"2021-02-19\"}").statusCode(201);

        coordinator()
                .post("/api/v1/directives/{id}/issuance", directive)
                .then()
                .body("issued", equalTo(2))
                .body("warnings", hasSize(1))
                .body("warnings[0].dueOn", equalTo("2021-02-12"))
                .body("warnings[0].dayOff", equalTo("Tết Nguyên đán"))
                .body("warnings[0].nextWorkingDay", equalTo("2021-02-17"));
    }

    @Test
    void explanationListsEachDaySkippedAndWhy() {
        coordinator()
                .body("""
                        {"deadline":{"span":{"length":3,"unit":"WORKING_DAY","from":"RECEIVED"}},
                         "receivedAt":"2021-02-08T17:00:00+07:00"}""")
                .post("/api/v1/deadline-explanations")
                .then()
                .statusCode(200)
                .body("dueOn", equalTo("2021-02-19"))
                .body("calendar", equalTo("national"))
                .body(
                        "skipped.date",
                        equalTo(List.of(
                                "2021-02-09",
                                "2021-02-10",
                                "2021-02-11",
                                "2021-02-12",
                                "2021-02-13",
                                "2021-02-14",
                                "2021-02-15",
                                "2021-02-16")))
                .body(
                        "skipped.why",
                        equalTo(List.of(
                                "START", "DAY_OFF", "DAY_OFF", "DAY_OFF", "WEEKEND", "WEEKEND", "DAY_OFF", "DAY_OFF")))
                .body("skipped[1].name", equalTo("Tết Nguyên đán"));
    }

    @Test
    void correctionNeedsIfMatchReasonAndTheRightSideAndLeavesNothingBehindWithout() {
        UUID assignment = issued("{\"on\":\"2021-03-15\"}");
        String right = "{\"deadline\":{\"on\":\"2021-04-15\"},\"reason\":\"nhập nhầm tháng\"}";

        coordinator()
                .body(right)
                .post("/api/v1/assignments/{id}/deadline-corrections", assignment)
                .then()
                .statusCode(428);
        step(coordinator(), assignment, "deadline-corrections", "{\"deadline\":{\"on\":\"2021-04-15\"}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        step(Office.caller(Tokens.of("coordinator", List.of("H33"))), assignment, "deadline-corrections", right)
                .statusCode(404);
        step(agency(AGRICULTURE), assignment, "deadline-corrections", right).statusCode(403);

        deadlines(assignment).body("versions", hasSize(1));
        read(assignment).body("deadline.dueOn", equalTo("2021-03-15"));
    }

    @Test
    void clerkReadsTheAssignmentWhoseDeadlineHeCorrectsAndNoOtherBodysClerkDoes() {
        UUID assignment = issued("{\"on\":\"2021-03-15\"}");
        var clerk = Office.caller(Tokens.of("clerk"));
        String version = clerk.get("/api/v1/assignments/{id}", assignment)
                .then()
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2021-03-15"))
                .extract()
                .header("ETag");

        Office.caller(Tokens.of("clerk"))
                .header("If-Match", version)
                .body("{\"deadline\":{\"on\":\"2021-04-15\"},\"reason\":\"nhập nhầm tháng\"}")
                .post("/api/v1/assignments/{id}/deadline-corrections", assignment)
                .then()
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2021-04-15"));
        Office.caller(Tokens.of("clerk", List.of("H33")))
                .get("/api/v1/assignments/{id}", assignment)
                .then()
                .statusCode(404);
    }

    @Test
    void correctionMovesTheOriginalAndKeepsTheHistory() {
        UUID assignment = issued("{\"on\":\"2021-03-15\"}");

        step(
                        coordinator(),
                        assignment,
                        "deadline-corrections",
                        "{\"deadline\":{\"on\":\"2021-04-15\",\"phrase\":\"trước ngày 15/4/2021\"},\"reason\":\"nhập nhầm tháng\",\"document\":\"02/CT-UBND\"}")
                .statusCode(200)
                .body("deadline.dueOn", equalTo("2021-04-15"))
                .body("deadline.originalDueOn", equalTo("2021-04-15"))
                .body("deadline.version", equalTo(2));

        deadlines(assignment)
                .body("versions.dueOn", equalTo(List.of("2021-03-15", "2021-04-15")))
                .body("versions[1].cause", equalTo("CORRECTION"))
                .body("versions[1].reason", equalTo("nhập nhầm tháng"))
                .body("versions[1].document", equalTo("02/CT-UBND"));
        agency(FINANCE)
                .get("/api/v1/assignments/{id}/deadlines", assignment)
                .then()
                .statusCode(404);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(RealKafka.read("dondoc.assignment-events.v1", assignment.toString()))
                        .hasSize(2));
        String changed = RealKafka.text(RealKafka.read("dondoc.assignment-events.v1", assignment.toString())
                .getLast()
                .value());
        EventContract.assertValid("assignment-deadline-changed.v1", changed);
        EventContract.assertSameShape("assignment-deadline-changed.v1", changed);
        assertThat(RealPostgres.query("select reason from audit_rows where action = 'assignment-deadline-changed.v1' "
                        + "and entity_id = '" + assignment + "'"))
                .containsExactly("nhập nhầm tháng");
    }

    @Test
    void historyCannotBeChangedByTheService() throws Exception {
        try (var connection = RealPostgres.asService();
                var statement = connection.createStatement()) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> statement.execute("update deadline_versions set due_on = null"))
                    .hasMessageContaining("permission denied");
        }
    }
}
