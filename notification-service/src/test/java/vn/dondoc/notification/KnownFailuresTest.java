package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/**
 * How others fail at this, each under its own name; "a long pause forgotten at a restart" is in {@code HoldApiTest}, "signatures
 * missing on retries" in {@code WebhookDeliveryTest}, addresses that bounce later than at once in {@code BounceTest}. 15 September 2020 is a Tuesday.
 */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class KnownFailuresTest {

    @Inject
    Chase chase;

    @Inject
    MailDelivery delivery;

    private final String agency = newAgency();
    private final String address = agency.toLowerCase(Locale.ROOT) + "@example.vn";
    private final ExampleAssignment work = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void levelsThatFireOnEveryRunForEver() {
        issue();
        chase.sweepAt("2020-09-22T07:30");
        for (int run = 0; run < 5; run++) {
            chase.sweep();
        }
        chase.sweepAt("2020-12-31T07:30");
        assertThat(chase.notices(work)).containsExactly("ISSUED INBOX SENT", "+5 INBOX SENT");
    }

    @Test
    void remindersChosenByTheDaySoThatAMissedNightIsLost() {
        issue();
        chase.sweepAt("2020-09-11T03:00");
        assertThat(chase.notices(work)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT");
    }

    @Test
    void mailAtMidnightAndOnHolidays() {
        chase.enterContact(agency, address);
        chase.at("2020-09-05T23:59");
        var onASaturday = issued(agency, "2020-09-05T23:59").stamped(null);
        chase.hear(onASaturday);
        chase.sweep();
        assertThat(taken("2020-09-06T10:00")).isEmpty();
        assertThat(taken("2020-09-07T07:29")).isEmpty();
        assertThat(taken("2020-09-07T07:30")).hasSize(1);
    }

    @Test
    void leaderLocksUnderWhichTwoReplicasStillFire() throws Exception {
        chase.at("2020-09-01T09:00");
        chase.hear(work);
        Callable<Void> replica = () -> {
            chase.sweep();
            return null;
        };
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done :
                    threads.invokeAll(Stream.generate(() -> replica).limit(4).toList())) {
                done.get();
            }
        }
        assertThat(chase.notices(work)).containsExactly("ISSUED INBOX SENT");
    }

    @Test
    void deDuplicationPerTypeAndDayThatSwallowsASecondGenuineReminder() {
        issue();
        chase.sweepAt("2020-09-16T08:00");
        chase.hear(work.submitted("2020-09-16T09:00"));
        chase.hear(work.next("IN_PROGRESS").with("submittedAt", null));
        chase.sweepAt("2020-09-16T10:00");
        assertThat(chase.notices(work)).containsExactly("ISSUED INBOX SENT", "+1 INBOX SENT", "+1 INBOX SENT");
    }

    @Test
    void sentShownWhenNothingWasSent() {
        chase.enterContact(agency, address);
        issue();
        assertThat(chase.notices(work)).containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED");
        assertThat(RealPostgres.query("select count(*) from notices where state = 'SENT' and settled_at is null"))
                .containsExactly("0");
    }

    @Test
    void bouncedAddressesMailedForEver() {
        chase.enterContact(agency, address);
        issue();
        try (MailServer server = new MailServer()) {
            server.refuse(address, 550, "5.1.1 no such mailbox");
            delivery.deliverAll();
            for (String morning : List.of("2020-09-10T07:30", "2020-09-15T07:30", "2020-09-22T07:30")) {
                chase.sweepAt(morning);
                delivery.deliverAll();
            }
        }
        assertThat(RealPostgres.query("select rung || ' ' || state || ' after ' || attempts from notices "
                        + "where channel = 'MAIL' and agency_code = '" + agency + "' order by id"))
                .containsExactly(
                        "ISSUED FAILED after 1", "T-3 FAILED after 0", "T FAILED after 0", "+5 FAILED after 0");
        assertThat(chase.notices(work))
                .contains("ISSUED INBOX SENT", "T-3 INBOX SENT", "T INBOX SENT", "+5 INBOX SENT");
    }

    private List<MailServer.Mail> taken(String at) {
        chase.at(at);
        try (MailServer server = new MailServer()) {
            delivery.deliverAll();
            return server.taken(address);
        }
    }

    private void issue() {
        chase.at("2020-09-01T09:00");
        chase.hear(work);
        chase.sweep();
    }
}
