package vn.dondoc.notification.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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

/** Addresses that a server refuses to its face, and who is told in the stead of one that bounces. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class BouncingAddressTest {

    @Inject
    Chase chase;

    @Inject
    MailDelivery delivery;

    @Inject
    BounceService bounces;

    private final MailedAgency agency = new MailedAgency();
    private final String address = agency.address;
    private final ExampleAssignment assignment =
            issued(agency.code, "2020-09-01T09:00").dueOn("2020-09-15");

    @BeforeEach
    void nothingIsQueued() {
        Chase.emptyQueues();
        chase.at("2020-09-01T09:00");
        chase.enterContact(agency.code, address);
    }

    @Test
    void addressThatTheServerItselfRefusesCountsLikeABounce() {
        agency.entersDutyContact();
        refuse(550, "5.1.1 no such mailbox");
        assertThat(agency.addressState()).containsExactly("BOUNCING 0");
        assertThat(agency.mails(assignment))
                .hasSize(2)
                .anyMatch(mail -> mail.startsWith("ISSUED " + address + " FAILED 550 5.1.1 no such mailbox"))
                .contains("ISSUED " + agency.duty + " SENT null");
    }

    @Test
    void serverThatTakesNobodysMailFromHereMarksNoAddressAtOnce() {
        refuse(550, "5.7.1 relaying denied");
        assertThat(agency.addressState()).containsExactly("SUSPECT 1");
        assertThat(agency.mails(assignment))
                .singleElement()
                .asString()
                .startsWith("ISSUED " + address + " FAILED 550 5.7.1");
    }

    @Test
    void whatIsQueuedForAnAddressThatBouncesIsNotSentButTakenToWhoIsOnDuty() {
        agency.entersDutyContact();
        chase.hear(assignment);
        chase.sweep();
        bounces(address);
        try (MailServer server = new MailServer()) {
            delivery.deliverAll();
            assertThat(server.taken(address)).isEmpty();
            assertThat(bounces.redirectQueued()).isEqualTo(1);
            delivery.deliverAll();
            assertThat(server.taken(agency.duty)).hasSize(1);
        }
        assertThat(agency.mails(assignment))
                .containsExactly(
                        "ISSUED " + address + " FAILED not sent: mail to this address comes back",
                        "ISSUED " + agency.duty + " SENT null");
    }

    @Test
    void personWhoseAddressBouncesIsStoodInForByOthersOfTheFunctionThenByWhoIsOnDuty() {
        ExampleAssignment late =
                issued(agency.code, "2020-09-01T09:00").dueOn("2020-09-14").stamped(null);
        agency.enters("AGENCY_OFFICER", "a." + address);
        agency.enters("AGENCY_OFFICER", "b." + address);
        bounces("a." + address);
        chase.hear(late);
        chase.sweep();
        RealPostgres.execute("delete from notices where channel = 'MAIL' and assignment_id = '" + late.id() + "'");
        chase.sweepAt("2020-09-09T07:30");
        assertThat(agency.recipients(late, "T-3")).containsExactlyInAnyOrder(address, "b." + address);
        bounces("b." + address);
        chase.sweepAt("2020-09-11T07:30");
        assertThat(agency.recipients(late, "T-1")).containsExactly(address);
        agency.entersDutyContact();
        chase.sweepAt("2020-09-14T07:30");
        assertThat(agency.recipients(late, "T")).containsExactlyInAnyOrder(address, agency.duty);
    }

    private void refuse(int code, String text) {
        chase.hear(assignment);
        chase.sweep();
        try (MailServer server = new MailServer()) {
            server.refuse(address, code, text);
            delivery.deliverAll();
        }
    }

    private static void bounces(String email) {
        RealPostgres.execute(
                "insert into bouncing_addresses (address, state, soft_bounces, last_bounce_at, last_reason, "
                        + "bouncing_since) values ('" + email + "', 'BOUNCING', 0, now(), 'x', now())");
    }
}
