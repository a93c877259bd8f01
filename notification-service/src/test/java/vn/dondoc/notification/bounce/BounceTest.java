package vn.dondoc.notification.bounce;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.dondoc.notification.ExampleAssignment.issued;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.MailDelivery;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** Mail that comes back to a real IMAP mailbox. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class BounceTest {

    @Inject
    Chase chase;

    @Inject
    MailDelivery delivery;

    @Inject
    BounceMailbox mailbox;

    @Inject
    BounceParser parser;

    private final MailedAgency agency = new MailedAgency();
    private final String address = agency.address;
    private final ExampleAssignment assignment =
            issued(agency.code, "2020-09-01T09:00").dueOn("2020-09-15");
    private final GreenMail imap = new GreenMail(new ServerSetup(
            ConfigProvider.getConfig().getValue("dondoc.bounces.port", Integer.class),
            "127.0.0.1",
            ServerSetup.PROTOCOL_IMAP));
    private @Nullable GreenMailUser returned;

    @BeforeEach
    void emptyMailbox() {
        Chase.emptyQueues();
        imap.start();
        returned = imap.setUser("bounces@dondoc.example.vn", "bounces", "secret");
        chase.at("2020-09-01T09:00");
        chase.enterContact(agency.code, address);
    }

    @AfterEach
    void stopMailbox() {
        imap.stop();
    }

    @Test
    void bouncedAddressesMailedForEver() {
        UUID mail = issueAndSend();
        comesBack(Reports.delivery(mail, "failed", "5.1.1", "550 5.1.1 no such user"));
        assertThat(agency.mails(assignment)).containsExactly("ISSUED " + address + " BOUNCED 550 5.1.1 no such user");
        chase.sweepAt("2020-09-10T07:30");
        chase.sweepAt("2020-09-15T07:30");
        assertThat(agency.mails(assignment))
                .containsExactly(
                        "ISSUED " + address + " BOUNCED 550 5.1.1 no such user",
                        "T-3 " + address + " FAILED not sent: mail to this address comes back",
                        "T " + address + " FAILED not sent: mail to this address comes back");
        // The inbox has everything all the same.
        assertThat(chase.notices(assignment)).contains("T-3 INBOX SENT", "T INBOX SENT");
        coordinator()
                .get("/api/v1/assignments/" + assignment.id() + "/notices")
                .then()
                .body("items.state", hasItem("BOUNCED"));
    }

    @Test
    void whoIsOnDutyIsToldInTheirStead() {
        agency.entersDutyContact();
        UUID mail = issueAndSend();
        comesBack(Reports.delivery(mail, "failed", "5.1.1", "550 5.1.1 no such user"));
        assertThat(agency.mails(assignment))
                .containsExactly(
                        "ISSUED " + address + " BOUNCED 550 5.1.1 no such user",
                        "ISSUED " + agency.duty + " QUEUED null");
        chase.sweepAt("2020-09-10T07:30");
        assertThat(agency.mails(assignment))
                .endsWith("T-3 " + agency.duty + " QUEUED null")
                .hasSize(3);
    }

    @Test
    void sameReportAgainAndReportsOfOthersChangeNothing() {
        agency.entersDutyContact();
        UUID mail = issueAndSend();
        String report = Reports.delivery(mail, "failed", "5.1.1", "550 5.1.1 no such user");
        comesBack(report);
        List<String> after = agency.mails(assignment);
        comesBack(report);
        comesBack(Reports.delivery(UUID.randomUUID(), "failed", "5.1.1", "550 5.1.1 no such user"));
        assertThat(agency.mails(assignment)).isEqualTo(after);
        assertThat(mailbox.read()).isZero();
        assertThat(RealPostgres.count("bounces where address = '" + address + "'"))
                .isEqualTo(1);
    }

    @Test
    void holidayRepliesDelaysAndPostcardsAreNoFailures() throws Exception {
        UUID mail = issueAndSend();
        for (String text : List.of(
                Reports.holidayReply(mail),
                Reports.delivery(mail, "delayed", "4.4.1", "451 4.4.1 later"),
                Reports.delivery(mail, "delivered", "2.0.0", "250 ok"),
                Reports.letter(mail).replace("MAILER-DAEMON@", "so@"),
                "From: a@example.vn\nSubject: x\n\nhello",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n--x\n",
                "nothing of a mail")) {
            assertThat(parser.parse(Reports.message(text))).as(text).isEmpty();
            comesBack(text);
        }
        assertThat(agency.mails(assignment)).containsExactly("ISSUED " + address + " SENT null");
    }

    @Test
    void reportsOfAllFormsNameTheirMail() throws Exception {
        UUID mail = UUID.fromString("0199b3e0-0000-7000-8000-000000000002");
        assertThat(parser.parse(Reports.message(Reports.letter(mail))))
                .contains(new Bounce(mail, true, "5.1.1", "550 5.1.1 <so@example.vn>: no such mailbox"));
        assertThat(parser.parse(Reports.message(Reports.toTaggedAddress(mail))))
                .contains(new Bounce(mail, true, "5.1.1", "smtp; 550 5.1.1 unknown"));
        assertThat(parser.parse(Reports.message(Reports.delivery(mail, "failed", "5.2.2", "552 5.2.2 mailbox full"))))
                .contains(new Bounce(mail, false, "5.2.2", "smtp; 552 5.2.2 mailbox full"));
        assertThat(parser.parse(Reports.message(Reports.delivery(mail, "failed", "4.4.7", "expired"))))
                .contains(new Bounce(mail, false, "4.4.7", "smtp; expired"));
        assertThat(parser.parse(Reports.message(Reports.delivery(mail, "failed", "5.7.1", "spam"))))
                .get()
                .extracting(Bounce::permanent)
                .isEqualTo(false);
    }

    @Test
    void failuresThatMayPassCountAndTooManyInARowStopTheMail() {
        for (int n = 1; n <= 3; n++) {
            ExampleAssignment one = issued(agency.code, "2020-09-01T09:00").dueOn("2020-09-15");
            UUID mail = issueAndSend(one);
            assertThat(agency.addressState()).isEqualTo(n == 1 ? List.of() : List.of("SUSPECT " + (n - 1)));
            comesBack(Reports.delivery(mail, "failed", "4.4.7", "delivery time expired"));
        }
        assertThat(agency.addressState()).containsExactly("BOUNCING 3");
    }

    @Test
    void clearedAddressIsMailedAgainAndTheClearingIsAudited() {
        UUID mail = issueAndSend();
        comesBack(Reports.delivery(mail, "failed", "5.1.1", "550 5.1.1 no such user"));
        String id = coordinator()
                .get("/api/v1/bouncing-addresses")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.address == '" + address + "' }.id");
        given().auth()
                .oauth2(Tokens.of("coordinator", List.of("H33")))
                .get("/api/v1/bouncing-addresses")
                .then()
                .body("items.address", not(hasItem(address)));
        given().auth()
                .oauth2(Tokens.of("coordinator", List.of("H33")))
                .contentType("application/json")
                .body("{\"reason\": \"x\"}")
                .post("/api/v1/bouncing-addresses/" + id + "/clearing")
                .then()
                .statusCode(404);
        coordinator()
                .contentType("application/json")
                .body("{\"reason\": \" \"}")
                .post("/api/v1/bouncing-addresses/" + id + "/clearing")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("#/reason"));
        given().auth()
                .oauth2(Tokens.ofAgency(agency.code))
                .get("/api/v1/bouncing-addresses")
                .then()
                .body("items.address", equalTo(List.of(address)));
        coordinator()
                .contentType("application/json")
                .body("{\"reason\": \"Đã gọi điện xác nhận\"}")
                .post("/api/v1/bouncing-addresses/" + id + "/clearing")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLEARED"));
        assertThat(RealPostgres.query("select reason from audit_rows where action = 'clear-address' and entity_id = '"
                        + address + "'"))
                .containsExactly("Đã gọi điện xác nhận");
        chase.sweepAt("2020-09-10T07:30");
        assertThat(agency.mails(assignment)).endsWith("T-3 " + address + " QUEUED null");
    }

    private UUID issueAndSend() {
        return issueAndSend(assignment);
    }

    /** The id of the mail of issue, taken by the server; it names itself in the envelope. */
    private UUID issueAndSend(ExampleAssignment one) {
        chase.hear(one);
        chase.sweep();
        try (MailServer server = new MailServer()) {
            delivery.deliverAll();
            UUID id = UUID.fromString(RealPostgres.query(
                            "select id from notices where channel = 'MAIL' and assignment_id = '" + one.id() + "'")
                    .getFirst());
            assertThat(server.sender()).isEqualTo("bounces+" + id.toString().replace("-", "") + "@dondoc.example.vn");
            return id;
        }
    }

    private void comesBack(String report) {
        Objects.requireNonNull(returned).deliver(Reports.message(report));
        assertThat(mailbox.read()).isEqualTo(1);
    }

    private static RequestSpecification coordinator() {
        return given().auth().oauth2(Tokens.of("coordinator"));
    }
}
