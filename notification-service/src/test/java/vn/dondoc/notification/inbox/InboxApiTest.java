package vn.dondoc.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class InboxApiTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void newestComesFirstInVietnamese() {
        issueAndWarn();
        own().get(inbox())
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("next", nullValue())
                .body("items[0].rung", equalTo("T-3"))
                .body("items[0].title", equalTo("[Sắp đến hạn] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021"))
                .body("items[0].text", startsWith("Kính gửi: Cơ quan " + agency))
                .body("items[0].assignmentId", equalTo(assignment.id().toString()))
                .body("items[0].directiveNumber", equalTo("12/CT-UBND"))
                .body("items[0].dueOn", equalTo("2020-09-15"))
                .body("items[0].createdAt", startsWith("2020-09-10T00:30:0"))
                .body("items[0].readAt", nullValue())
                .body("items[1].rung", equalTo("ISSUED"));
    }

    @Test
    void agencyThatTookAnothersPlaceReadsWhatThatWasToldAndNobodyElseDoes() {
        issueAndWarn();
        String between = newAgency();
        String successor = newAgency();
        hearSuccessors(agency, between);
        hearSuccessors(between, successor);
        with(Tokens.ofAgency(successor)).get(inbox()).then().statusCode(200).body("items", hasSize(2));
        with(Tokens.ofAgency(successor)).get(unread()).then().statusCode(200);
        String followUp = "/api/v1/follow-ups/" + assignment.id();
        with(Tokens.ofAgency(successor)).get(followUp).then().statusCode(200);
        with(Tokens.ofAgency(successor))
                .get("/api/v1/assignments/" + assignment.id() + "/notices")
                .then()
                .statusCode(200);
        // The other way round it is no news: what the successor is told is not its predecessor's any more.
        with(Tokens.ofAgency(agency))
                .get("/api/v1/agencies/" + successor + "/notices")
                .then()
                .statusCode(404);
        with(Tokens.ofAgency(newAgency())).get(inbox()).then().statusCode(404);
        with(Tokens.ofAgency(newAgency())).get(followUp).then().statusCode(404);
        // Reading is not having read.
        String id = own().get(inbox()).path("items[0].id");
        with(Tokens.ofAgency(successor))
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(404);
    }

    private void hearSuccessors(String of, String successor) {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", of, 2, """
                {"code": "%s", "name": "Sở", "kind": "department", "validFrom": "1990-01-01", "validTo": "2020-12-31",
                 "successors": ["%s"]}
                """.formatted(of, successor));
    }

    @Test
    void pagesGoOnWhereTheLastOneEndedAndRefuseAnotherFilter() {
        issueAndWarn();
        String next = own().queryParam("limit", 1)
                .get(inbox())
                .then()
                .body("items.rung", equalTo(List.of("T-3")))
                .extract()
                .path("next");
        own().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(inbox())
                .then()
                .body("items.rung", equalTo(List.of("ISSUED")))
                .body("next", nullValue());
        own().queryParam("unread", true)
                .queryParam("cursor", next)
                .get(inbox())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void limitOutOfRangeIsRefusedByName() {
        for (int limit : List.of(0, 201)) {
            own().queryParam("limit", limit)
                    .get(inbox())
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("limit"));
        }
    }

    @Test
    void readNoticeLeavesTheUnreadAndTheFirstReadingCounts() {
        issueAndWarn();
        String id = own().get(inbox()).path("items[0].id");
        String readAt = own().post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("readAt", startsWith("2020-09-10T00:30"))
                .extract()
                .path("readAt");
        chase.at("2020-09-11T08:00");
        own().post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("readAt.substring(0, 19)", equalTo(readAt.substring(0, 19)));
        own().queryParam("unread", true).get(inbox()).then().body("items.rung", equalTo(List.of("ISSUED")));
        own().get(inbox()).then().body("items", hasSize(2));
        assertThat(RealPostgres.query(
                        "select count(*) from audit_rows where action = 'read-notice' and entity_id = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void repeatedReadingWithAKeyGetsTheStoredAnswer() {
        issueAndWarn();
        String id = own().get(inbox()).path("items[0].id");
        String key = UUID.randomUUID().toString();
        String first = own().header("Idempotency-Key", key)
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        own().header("Idempotency-Key", key)
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body(equalTo(first));
    }

    @Test
    void anotherAgencysNoticesDoNotExist() {
        issueAndWarn();
        String id = own().get(inbox()).path("items[0].id");
        var stranger = Tokens.ofAgency(newAgency());
        with(stranger).get(inbox()).then().statusCode(404).contentType("application/problem+json");
        with(stranger).post("/api/v1/notices/" + id + "/reading").then().statusCode(404);
        assertThat(RealPostgres.query("select read_at from notices where id = '" + id + "'"))
                .containsExactly("null");
    }

    @Test
    void bodySeesItsAgenciesAndReadsNothingForThem() {
        issueAndWarn();
        String id = own().get(inbox()).path("items[0].id");
        with(Tokens.of("coordinator")).get(inbox()).then().statusCode(200);
        with(Tokens.of("leader")).get(inbox()).then().statusCode(200);
        with(Tokens.of("coordinator", List.of("H33"))).get(inbox()).then().statusCode(404);
        with(Tokens.of("clerk")).get(inbox()).then().statusCode(403);
        with(Tokens.of("coordinator"))
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(404);
        with(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("{\"upTo\": \"" + id + "\"}")
                .post(inbox() + "/reading")
                .then()
                .statusCode(404);
        own().get(unread()).then().body("total", equalTo(2));
    }

    @Test
    void mailIsNoInboxItem() {
        chase.enterContact(agency, "so@example.vn");
        issueAndWarn();
        own().get(inbox()).then().body("items", hasSize(2));
        String mail = RealPostgres.query(
                        "select id from notices where channel = 'MAIL' and agency_code = '" + agency + "'")
                .getFirst();
        own().post("/api/v1/notices/" + mail + "/reading").then().statusCode(404);
    }

    @Test
    void unknownAgencyAndUnknownNoticeAreNotFound() {
        with(Tokens.of("coordinator"))
                .get("/api/v1/agencies/H12.NOSUCH/notices")
                .then()
                .statusCode(404);
        own().post("/api/v1/notices/" + UUID.randomUUID() + "/reading").then().statusCode(404);
        own().post("/api/v1/notices/no-uuid/reading").then().statusCode(404);
    }

    @Test
    void emptyInboxOfAKnownAgencyIsEmpty() {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, """
                {"code": "%s", "name": "Sở Y tế", "kind": "department", "validFrom": "1997-01-01"}
                """.formatted(agency));
        own().get(inbox()).then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void unreadAreCountedByToneAndUrgency() {
        issueAndWarn();
        ExampleAssignment flash = issued(agency, "2020-09-10T08:00").stamped("FLASH");
        chase.at("2020-09-10T08:00");
        chase.hear(flash);
        chase.sweep();
        own().get(unread())
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("byTone", equalTo(java.util.Map.of("REMIND", 2, "INFORM", 1)))
                .body("byUrgency", equalTo(java.util.Map.of("URGENT", 2, "FLASH", 1)));
        with(Tokens.of("coordinator")).get(unread()).then().statusCode(200).body("total", equalTo(3));
        with(Tokens.ofAgency(newAgency())).get(unread()).then().statusCode(404);
    }

    @Test
    void someOrAllUpToOneAreReadAtOnceAndCountedOnce() {
        issueAndWarn();
        chase.sweepAt("2020-09-15T07:30");
        List<String> ids = own().get(inbox()).path("items.id");
        assertThat(ids).hasSize(3);
        readMany("{\"upTo\": \"" + ids.get(1) + "\"}")
                .then()
                .statusCode(200)
                .body("read", equalTo(2))
                .body("unread.total", equalTo(1));
        readMany("{\"ids\": [\"" + ids.get(0) + "\", \"" + ids.get(1) + "\"]}")
                .then()
                .body("read", equalTo(1))
                .body("unread.total", equalTo(0));
        readMany("{\"upTo\": \"" + ids.get(0) + "\"}").then().body("read", equalTo(0));
        assertThat(RealPostgres.query("select after ->> 'number' from audit_rows where action = 'read-notices' "
                        + "and entity_id = '" + agency + "' order by recorded_at"))
                .containsExactly("2", "1");
    }

    @Test
    void readingNamesWhatItMeans() {
        issueAndWarn();
        for (String body :
                List.of("{}", "{\"ids\": [], \"upTo\": null}", """
                {"ids": ["%s"], "upTo": "%s"}""".formatted(UUID.randomUUID(), UUID.randomUUID()))) {
            readMany(body).then().statusCode(400).contentType("application/problem+json");
        }
        own().get(unread()).then().body("total", equalTo(2));
    }

    @Test
    void officeReadsItsOwnInbox() {
        chase.at("2020-09-01T09:00");
        ExampleAssignment late =
                issued(agency, "2020-09-01T09:00").dueOn("2020-09-03").stamped(null);
        chase.hear(late);
        chase.sweepAt("2020-09-10T07:30");
        String ofOffice = RealPostgres.query(
                        "select id from notices where channel = 'INBOX' and agency_code = 'H12' and assignment_id = '"
                                + late.id() + "'")
                .getFirst();
        with(Tokens.ofAgency(agency))
                .post("/api/v1/notices/" + ofOffice + "/reading")
                .then()
                .statusCode(404);
        with(Tokens.of("coordinator"))
                .post("/api/v1/notices/" + ofOffice + "/reading")
                .then()
                .statusCode(200)
                .body("readAt", startsWith("2020-09-10"));
    }

    private io.restassured.response.Response readMany(String body) {
        return own().contentType("application/json").body(body).post(inbox() + "/reading");
    }

    private String unread() {
        return "/api/v1/agencies/" + agency + "/unread-notices";
    }

    private void issueAndWarn() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.sweepAt("2020-09-10T07:30");
    }

    private RequestSpecification own() {
        return with(Tokens.ofAgency(agency));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }

    private String inbox() {
        return "/api/v1/agencies/" + agency + "/notices";
    }
}
