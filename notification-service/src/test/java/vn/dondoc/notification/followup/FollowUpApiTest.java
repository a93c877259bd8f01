package vn.dondoc.notification.followup;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class FollowUpApiTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void followUpShowsTheStateAndTheLadder() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        with(Tokens.of("coordinator"))
                .get("/api/v1/follow-ups/" + assignment.id())
                .then()
                .statusCode(200)
                .body("assignmentId", equalTo(assignment.id().toString()))
                .body("state", equalTo("ASSIGNED"))
                .body("version", equalTo(1))
                .body("agency.code", equalTo(agency))
                .body("agency.name", equalTo("Cơ quan " + agency))
                .body("directive.number", equalTo("12/CT-UBND"))
                .body("deadline.dueOn", equalTo("2020-09-15"))
                .body("deadline.dueAt", equalTo("2020-09-15T17:00:00Z"))
                .body("closedAt", nullValue())
                .body("rungs.rung", equalTo(List.of("ISSUED", "T-3", "T", "+1", "+5")))
                .body("rungs.state", equalTo(List.of("FIRED", "PLANNED", "PLANNED", "PLANNED", "PLANNED")))
                .body("rungs[1].firesAt", equalTo("2020-09-10T00:30:00Z"));
    }

    @Test
    void noticesShowWhatBecameOfEachAndNoAddress() {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.completed("2020-09-01T10:00"));
        with(Tokens.ofAgency(agency))
                .get("/api/v1/assignments/" + assignment.id() + "/notices")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(2))
                .body("items.find { it.channel == 'INBOX' }.state", equalTo("SENT"))
                .body("items.find { it.channel == 'MAIL' }.state", equalTo("CANCELLED"))
                .body("items.find { it.channel == 'MAIL' }.rung", equalTo("ISSUED"))
                .body("next", nullValue())
                .body(not(containsString("so@example.vn")));
    }

    @Test
    void oneNoticeSaysHowItsDeliveryStands() {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        List<Map<String, String>> all = with(Tokens.of("coordinator"))
                .get("/api/v1/assignments/" + assignment.id() + "/notices")
                .path("items");
        for (Map<String, String> notice : all) {
            String taken = "INBOX".equals(notice.get("channel")) ? "TAKEN" : "QUEUED";
            String url = "/api/v1/notices/" + notice.get("id");
            with(Tokens.ofAgency(agency))
                    .get(url)
                    .then()
                    .statusCode(200)
                    .body("channel", equalTo(notice.get("channel")))
                    .body("delivery", equalTo(taken))
                    .body("rung", equalTo("ISSUED"))
                    .body("tone", equalTo("REMIND"))
                    .body("attempts", equalTo(0))
                    .body(not(containsString("so@example.vn")));
            with(Tokens.of("coordinator", List.of("H33"))).get(url).then().statusCode(404);
            with(Tokens.ofAgency(newAgency())).get(url).then().statusCode(404);
        }
        with(Tokens.of("coordinator"))
                .get("/api/v1/notices/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void onlyTheAgencyAndTheBodiesConcernedSeeIt() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment.with("assignedBy", java.util.Map.of("code", "G22", "name", "Văn phòng Chính phủ")));
        for (String path : List.of("/api/v1/follow-ups/%s", "/api/v1/assignments/%s/notices")) {
            String url = path.formatted(assignment.id());
            with(Tokens.ofAgency(agency)).get(url).then().statusCode(200);
            with(Tokens.of("coordinator", List.of("H12"))).get(url).then().statusCode(200);
            with(Tokens.of("leader", List.of("G22"))).get(url).then().statusCode(200);
            with(Tokens.of("admin", List.of())).get(url).then().statusCode(200);
            with(Tokens.of("coordinator", List.of("H33"))).get(url).then().statusCode(404);
            with(Tokens.ofAgency(newAgency())).get(url).then().statusCode(404);
            with(Tokens.of("clerk")).get(url).then().statusCode(403);
            with(Tokens.of("coordinator"))
                    .get(path.formatted(UUID.randomUUID()))
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json");
        }
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
