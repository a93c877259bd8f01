package vn.dondoc.task.execution;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.task.Office.AGRICULTURE;
import static vn.dondoc.task.Office.FINANCE;
import static vn.dondoc.task.Office.POLICE;
import static vn.dondoc.task.Office.agency;
import static vn.dondoc.task.Office.coordinator;
import static vn.dondoc.task.Office.step;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.task.Office;
import vn.dondoc.task.RealTaskService;
import vn.dondoc.testkit.MovableClock;
import vn.dondoc.testkit.RealPostgres;

/** What is kept of an assignment's life, and what both sides say to each other meanwhile. */
@QuarkusTest
@RealTaskService
class AssignmentHistoryTest {

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
    void historyTellsWhoWhenWhyAndWhatChangedAndCannotBeAltered() throws Exception {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        step(agency(AGRICULTURE), assignment, "acknowledgement", "{\"note\":\"giao phòng Thủy sản\"}")
                .statusCode(200);
        step(
                        coordinator(),
                        assignment,
                        "withdrawal",
                        "{\"reason\":\"không đúng chức năng\",\"decidingDocument\":\"351/UBND-TH\"}")
                .statusCode(200);

        String cursor = coordinator()
                .queryParam("limit", 1)
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .body("items[0].what", equalTo("issued"))
                .body("items[0].before.state", equalTo("DRAFT"))
                .body("items[0].after.state", equalTo("ASSIGNED"))
                .extract()
                .path("next");
        coordinator()
                .queryParam("cursor", cursor)
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .body("items.version", contains(2, 3))
                .body("items[0].by.subject", equalTo("agency@test"))
                .body("items[0].by.name", equalTo("Nguyễn Thị Thử"))
                .body("items[0].by.title", equalTo("Chuyên viên"))
                .body("items[0].by.body", equalTo(AGRICULTURE))
                .body("items[0].at", containsString("2020-09-07T01:"))
                .body("items[0].reason", equalTo("giao phòng Thủy sản"))
                .body("items[0].before.state", equalTo("ASSIGNED"))
                .body("items[0].after.state", equalTo("IN_PROGRESS"))
                .body("items[0].after.agency", nullValue())
                .body("items[1].decidingDocument", equalTo("351/UBND-TH"));
        agency(FINANCE)
                .get("/api/v1/assignments/{id}/history", assignment)
                .then()
                .statusCode(404);
        try (var service = RealPostgres.asService();
                var statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update assignment_changes set actor_name = 'nobody'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from assignment_changes"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void commentsAreSeenByBothSidesAndByNobodyElse() {
        UUID assignment = Office.hasIssued(directive, AGRICULTURE);
        coordinator()
                .body("{\"text\":\"Đề nghị gửi kèm số liệu\"}")
                .post("/api/v1/assignments/{id}/comments", assignment)
                .then()
                .statusCode(201);
        agency(AGRICULTURE)
                .body("{\"text\":\"Vâng\"}")
                .post("/api/v1/assignments/{id}/comments", assignment)
                .then()
                .statusCode(201)
                .body("authorBody", equalTo(AGRICULTURE));
        agency(FINANCE)
                .body("{\"text\":\"x\"}")
                .post("/api/v1/assignments/{id}/comments", assignment)
                .then()
                .statusCode(404);
        agency(AGRICULTURE)
                .get("/api/v1/assignments/{id}/comments", assignment)
                .then()
                .body("items.text", contains("Đề nghị gửi kèm số liệu", "Vâng"));
        agency(POLICE)
                .get("/api/v1/assignments/{id}/comments", assignment)
                .then()
                .statusCode(404);
        coordinator().get("/api/v1/assignments/{id}", assignment).then().body("state", equalTo("ASSIGNED"));
    }
}
