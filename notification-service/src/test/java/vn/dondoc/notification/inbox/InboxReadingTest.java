package vn.dondoc.notification.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static vn.dondoc.notification.ExampleAssignment.issued;
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

/** What is unread, and how it comes to be read. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class InboxReadingTest {

    @Inject
    Chase chase;

    private final AgencyInbox inbox = new AgencyInbox();
    private final String agency = inbox.agency;

    @Test
    void readNoticeLeavesTheUnreadAndTheFirstReadingCounts() {
        inbox.issueAndWarn(chase);
        String id = inbox.own().get(inbox.path()).path("items[0].id");
        String readAt = inbox.own()
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("readAt", startsWith("2020-09-10T00:30"))
                .extract()
                .path("readAt");
        chase.at("2020-09-11T08:00");
        inbox.own()
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .body("readAt.substring(0, 19)", equalTo(readAt.substring(0, 19)));
        inbox.own().queryParam("unread", true).get(inbox.path()).then().body("items.rung", equalTo(List.of("ISSUED")));
        inbox.own().get(inbox.path()).then().body("items", hasSize(2));
        assertThat(RealPostgres.query(
                        "select count(*) from audit_rows where action = 'read-notice' and entity_id = '" + id + "'"))
                .containsExactly("1");
    }

    @Test
    void repeatedReadingWithAKeyGetsTheStoredAnswer() {
        inbox.issueAndWarn(chase);
        String id = inbox.own().get(inbox.path()).path("items[0].id");
        String key = UUID.randomUUID().toString();
        String first = inbox.own()
                .header("Idempotency-Key", key)
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        inbox.own()
                .header("Idempotency-Key", key)
                .post("/api/v1/notices/" + id + "/reading")
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body(equalTo(first));
    }

    @Test
    void unreadAreCountedByToneAndUrgency() {
        inbox.issueAndWarn(chase);
        ExampleAssignment flash = issued(agency, "2020-09-10T08:00").stamped("FLASH");
        chase.at("2020-09-10T08:00");
        chase.hear(flash);
        chase.sweep();
        inbox.own()
                .get(inbox.unread())
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("byTone", equalTo(java.util.Map.of("REMIND", 2, "INFORM", 1)))
                .body("byUrgency", equalTo(java.util.Map.of("URGENT", 2, "FLASH", 1)));
        AgencyInbox.with(Tokens.of("coordinator"))
                .get(inbox.unread())
                .then()
                .statusCode(200)
                .body("total", equalTo(3));
        AgencyInbox.with(Tokens.ofAgency(newAgency()))
                .get(inbox.unread())
                .then()
                .statusCode(404);
    }

    @Test
    void someOrAllUpToOneAreReadAtOnceAndCountedOnce() {
        inbox.issueAndWarn(chase);
        chase.sweepAt("2020-09-15T07:30");
        List<String> ids = inbox.own().get(inbox.path()).path("items.id");
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
        inbox.issueAndWarn(chase);
        for (String body :
                List.of("{}", "{\"ids\": [], \"upTo\": null}", """
                {"ids": ["%s"], "upTo": "%s"}""".formatted(UUID.randomUUID(), UUID.randomUUID()))) {
            readMany(body).then().statusCode(400).contentType("application/problem+json");
        }
        inbox.own().get(inbox.unread()).then().body("total", equalTo(2));
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
        AgencyInbox.with(Tokens.ofAgency(agency))
                .post("/api/v1/notices/" + ofOffice + "/reading")
                .then()
                .statusCode(404);
        AgencyInbox.with(Tokens.of("coordinator"))
                .post("/api/v1/notices/" + ofOffice + "/reading")
                .then()
                .statusCode(200)
                .body("readAt", startsWith("2020-09-10"));
    }

    private io.restassured.response.Response readMany(String body) {
        return inbox.own().contentType("application/json").body(body).post(inbox.path() + "/reading");
    }
}
