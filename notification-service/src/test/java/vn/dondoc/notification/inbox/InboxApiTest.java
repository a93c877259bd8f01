package vn.dondoc.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
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

    private final AgencyInbox inbox = new AgencyInbox();
    private final String agency = inbox.agency;
    private final ExampleAssignment assignment = inbox.assignment;

    @Test
    void newestComesFirstInVietnamese() {
        inbox.issueAndWarn(chase);
        inbox.own()
                .get(inbox.path())
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
        inbox.issueAndWarn(chase);
        String between = newAgency();
        String successor = newAgency();
        hearSuccessors(agency, between);
        hearSuccessors(between, successor);
        AgencyInbox.with(Tokens.ofAgency(successor))
                .get(inbox.path())
                .then()
                .statusCode(200)
                .body("items", hasSize(2));
        AgencyInbox.with(Tokens.ofAgency(successor)).get(inbox.unread()).then().statusCode(200);
        String followUp = "/api/v1/follow-ups/" + assignment.id();
        AgencyInbox.with(Tokens.ofAgency(successor)).get(followUp).then().statusCode(200);
        AgencyInbox.with(Tokens.ofAgency(successor))
                .get("/api/v1/assignments/" + assignment.id() + "/notices")
                .then()
                .statusCode(200);
        // The other way round it is no news: what the successor is told is not its predecessor's any more.
        AgencyInbox.with(Tokens.ofAgency(agency))
                .get("/api/v1/agencies/" + successor + "/notices")
                .then()
                .statusCode(404);
        AgencyInbox.with(Tokens.ofAgency(newAgency())).get(inbox.path()).then().statusCode(404);
        AgencyInbox.with(Tokens.ofAgency(newAgency())).get(followUp).then().statusCode(404);
        // Reading is not having read.
        String id = inbox.own().get(inbox.path()).path("items[0].id");
        AgencyInbox.with(Tokens.ofAgency(successor))
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
        inbox.issueAndWarn(chase);
        String next = inbox.own()
                .queryParam("limit", 1)
                .get(inbox.path())
                .then()
                .body("items.rung", equalTo(List.of("T-3")))
                .extract()
                .path("next");
        inbox.own()
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(inbox.path())
                .then()
                .body("items.rung", equalTo(List.of("ISSUED")))
                .body("next", nullValue());
        inbox.own()
                .queryParam("unread", true)
                .queryParam("cursor", next)
                .get(inbox.path())
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("cursor"));
    }

    @Test
    void limitOutOfRangeIsRefusedByName() {
        for (int limit : List.of(0, 201)) {
            inbox.own()
                    .queryParam("limit", limit)
                    .get(inbox.path())
                    .then()
                    .statusCode(400)
                    .body("errors[0].parameter", equalTo("limit"));
        }
    }

    @Test
    void anotherAgencysNoticesDoNotExist() {
        inbox.issueAndWarn(chase);
        String id = inbox.own().get(inbox.path()).path("items[0].id");
        var stranger = Tokens.ofAgency(newAgency());
        AgencyInbox.with(stranger).get(inbox.path()).then().statusCode(404).contentType("application/problem+json");
        AgencyInbox.with(stranger)
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(404);
        assertThat(RealPostgres.query("select read_at from notices where id = '" + id + "'"))
                .containsExactly("null");
    }

    @Test
    void bodySeesItsAgenciesAndReadsNothingForThem() {
        inbox.issueAndWarn(chase);
        String id = inbox.own().get(inbox.path()).path("items[0].id");
        AgencyInbox.with(Tokens.of("coordinator")).get(inbox.path()).then().statusCode(200);
        AgencyInbox.with(Tokens.of("leader")).get(inbox.path()).then().statusCode(200);
        AgencyInbox.with(Tokens.of("coordinator", List.of("H33")))
                .get(inbox.path())
                .then()
                .statusCode(404);
        AgencyInbox.with(Tokens.of("clerk")).get(inbox.path()).then().statusCode(403);
        AgencyInbox.with(Tokens.of("coordinator"))
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(404);
        AgencyInbox.with(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("{\"upTo\": \"" + id + "\"}")
                .post(inbox.path() + "/reading")
                .then()
                .statusCode(404);
        inbox.own().get(inbox.unread()).then().body("total", equalTo(2));
    }

    @Test
    void mailIsNoInboxItem() {
        chase.enterContact(agency, "so@example.vn");
        inbox.issueAndWarn(chase);
        inbox.own().get(inbox.path()).then().body("items", hasSize(2));
        String mail = RealPostgres.query(
                        "select id from notices where channel = 'MAIL' and agency_code = '" + agency + "'")
                .getFirst();
        inbox.own().post("/api/v1/notices/" + mail + "/reading").then().statusCode(404);
    }

    @Test
    void unknownAgencyAndUnknownNoticeAreNotFound() {
        AgencyInbox.with(Tokens.of("coordinator"))
                .get("/api/v1/agencies/H12.NOSUCH/notices")
                .then()
                .statusCode(404);
        inbox.own()
                .post("/api/v1/notices/" + UUID.randomUUID() + "/reading")
                .then()
                .statusCode(404);
        inbox.own().post("/api/v1/notices/no-uuid/reading").then().statusCode(404);
    }

    @Test
    void emptyInboxOfAKnownAgencyIsEmpty() {
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, """
                {"code": "%s", "name": "Sở Y tế", "kind": "department", "validFrom": "1997-01-01"}
                """.formatted(agency));
        inbox.own().get(inbox.path()).then().statusCode(200).body("items", hasSize(0));
    }
}
