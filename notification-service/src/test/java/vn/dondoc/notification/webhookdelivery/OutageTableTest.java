package vn.dondoc.notification.webhookdelivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.MailDelivery;
import vn.dondoc.notification.MailServer;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.notification.webhookdelivery.OutageTableTest.PausesAsDelivered;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/**
 * What each recipient gets, and when, while the other side fails in all the ways the other side fails; with the pauses that a
 * real installation has. Time passes by moving what the queues wait for, as much for all of them. The tables are printed.
 */
@QuarkusTest
@Tag("real")
@Tag("long")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(PausesAsDelivered.class)
class OutageTableTest {

    private static final Logger LOG = Logger.getLogger(OutageTableTest.class);
    private static final int RECIPIENTS = 9;
    private static final Duration ROUND = Duration.ofSeconds(5);

    /** Those of a real installation, but for the patience with a side that does not answer. */
    public static class PausesAsDelivered extends QuietJobs {

        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            config.keySet()
                    .removeAll(
                            List.of("dondoc.mail.first-pause", "dondoc.mail.longest-pause", "dondoc.webhooks.pauses"));
            return config;
        }
    }

    @Inject
    Chase chase;

    @Inject
    MailDelivery mail;

    @Inject
    DeliveryJob webhooks;

    private final List<String> recipients = new ArrayList<>();
    private Duration passed = Duration.ZERO;

    @BeforeEach
    void emptyQueues() {
        Chase.emptyQueues();
        chase.at("2020-09-01T09:00");
    }

    @Test
    void mailServerAwayForAnHourGetsEachMailOnceWithinAQuarterOfAnHourOfItsReturn() {
        queueMail();
        Map<String, Duration> gotAt = new LinkedHashMap<>();
        while (passed.compareTo(Duration.ofHours(1)) < 0) {
            handOver();
            pass(ROUND);
        }
        assertThat(states()).containsExactly("QUEUED " + RECIPIENTS);
        try (MailServer server = new MailServer()) {
            while (gotAt.size() < RECIPIENTS && passed.compareTo(Duration.ofHours(2)) < 0) {
                handOver();
                recipients.stream()
                        .filter(one -> !server.taken(one).isEmpty())
                        .forEach(one -> gotAt.putIfAbsent(one, passed));
                pass(ROUND);
            }
            recipients.forEach(one -> assertThat(server.taken(one)).as(one).hasSize(1));
        }
        table(
                "SMTP server away for an hour",
                gotAt.entrySet().stream()
                        .map(one -> one.getKey() + " | got it at " + text(one.getValue()))
                        .toList());
        assertThat(states()).containsExactly("SENT " + RECIPIENTS);
        assertThat(gotAt.values())
                .allMatch(at -> at.compareTo(Duration.ofMinutes(60)) >= 0)
                .allMatch(at -> at.compareTo(Duration.ofMinutes(75 + 1)) <= 0);
    }

    @Test
    void mailServerThatIsSlowTakesEachMailOnce() {
        queueMail();
        CountDownLatch slow = new CountDownLatch(1);
        try (MailServer server = new MailServer()) {
            server.answerAfter(slow);
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(slow::countDown);
            handOver();
            recipients.forEach(one -> assertThat(server.taken(one)).as(one).hasSize(1));
        }
        assertThat(states()).containsExactly("SENT " + RECIPIENTS);
    }

    @Test
    void mailServerThatRefusesEveryThirdRecipientFailsThoseAloneAndAtOnce() {
        queueMail();
        try (MailServer server = new MailServer()) {
            for (int n = 2; n < RECIPIENTS; n += 3) {
                server.refuse(recipients.get(n), 550, "5.1.1 no such mailbox");
            }
            handOver();
            pass(Duration.ofDays(4));
            handOver();
            for (int n = 0; n < RECIPIENTS; n++) {
                assertThat(server.taken(recipients.get(n))).hasSize(n % 3 == 2 ? 0 : 1);
            }
        }
        List<String> ends = RealPostgres.query("select recipient || ' ' || state || ' after ' || attempts || ' tries ' "
                + "|| coalesce(failure, '') from notices where channel = 'MAIL' and recipient = any(array['"
                + String.join("','", recipients) + "']) order by array_position(array['"
                + String.join("','", recipients) + "'], recipient)");
        table("SMTP server that refuses every third recipient", ends);
        assertThat(states()).containsExactly("FAILED 3", "SENT 6");
        assertThat(ends.get(2)).contains("FAILED after 1 tries", "550");
    }

    @Test
    void receiversThatFailInEachWayAreTriedForThreeDaysAndHoldUpNobody() {
        Map<String, Receiver> receivers = new LinkedHashMap<>();
        try (Receiver well = new Receiver();
                Receiver silent = new Receiver();
                Receiver broken = new Receiver();
                Receiver brokenForGood = new Receiver();
                Receiver gone = new Receiver();
                Receiver redirecting = new Receiver()) {
            receivers.put("answers", well);
            receivers.put("silent twice, then answers", silent);
            receivers.put("500 five times, then answers", broken);
            receivers.put("500 for ever", brokenForGood);
            receivers.put("410", gone);
            receivers.put("302 to 127.0.0.1 for ever", redirecting);
            silent.nextAfter(new CountDownLatch(1));
            silent.nextAfter(new CountDownLatch(1));
            for (int n = 0; n < 40; n++) {
                brokenForGood.next(500);
                redirecting.next(302, Map.of("Location", well.url("/admin")));
            }
            for (int n = 0; n < 5; n++) {
                broken.next(500);
            }
            gone.next(410);
            Map<String, List<Duration>> tries = deliverTo(receivers);

            List<String> ends = ends();
            List<String> rows = new ArrayList<>();
            tries.forEach((name, at) -> rows.add(ends.get(rows.size()) + " | " + name + " | tried at "
                    + at.stream().map(OutageTableTest::text).collect(Collectors.joining(" "))));
            table("webhooks", rows);
            assertThat(ends.get(0)).isEqualTo("SENT ACTIVE 1");
            assertThat(ends.get(1)).isEqualTo("SENT ACTIVE 3");
            assertThat(ends.get(2)).isEqualTo("SENT ACTIVE 6");
            assertThat(ends.get(3)).startsWith("FAILED ACTIVE ");
            assertThat(ends.get(4)).isEqualTo("FAILED DISABLED 1");
            assertThat(ends.get(5)).startsWith("FAILED ACTIVE ");
            assertThat(tries.get("answers")).containsExactly(Duration.ZERO);
            assertThat(well.posted()).as("nothing came by the redirect").hasSize(1);
            for (String failing : List.of("500 for ever", "302 to 127.0.0.1 for ever")) {
                // 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 14 h after each other, each a fifth more or less, for three
                // days.
                List<Duration> at = Objects.requireNonNull(tries.get(failing));
                assertThat(at).hasSizeBetween(9, 12);
                assertThat(at.getLast()).isBetween(Duration.ofHours(40), Duration.ofHours(72));
                assertThat(at.get(1)).isLessThan(Duration.ofSeconds(12));
            }
        }
    }

    /** When each was tried, until nothing waits any more. */
    private Map<String, List<Duration>> deliverTo(Map<String, Receiver> receivers) {
        Map<String, List<Duration>> tries = new LinkedHashMap<>();
        receivers.forEach((name, receiver) -> {
            String agency = newAgency();
            recipients.add(agency);
            tries.put(name, new ArrayList<>());
            given().auth()
                    .oauth2(Tokens.ofAgency(agency))
                    .contentType("application/json")
                    .body("{\"scope\": \"%s\", \"url\": \"%s\"}".formatted(agency, receiver.url("/dondoc")))
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(201);
            chase.hear(issued(agency, "2020-09-01T09:00").dueOn("2020-09-15"));
        });
        chase.sweep();
        while (!ends().stream().allMatch(end -> end.startsWith("SENT") || end.startsWith("FAILED"))) {
            assertThat(passed).isLessThan(Duration.ofDays(5));
            while (webhooks.serveOne()) {
                Thread.onSpinWait();
            }
            receivers.forEach((name, receiver) -> {
                List<Duration> known = Objects.requireNonNull(tries.get(name));
                while (known.size() < receiver.posted().size()) {
                    known.add(passed);
                }
            });
            pass(nextTry());
        }
        return tries;
    }

    private static Duration nextTry() {
        String seconds = RealPostgres.query("""
                        select greatest(1, ceil(coalesce(extract(epoch from
                            min(greatest(d.available_at, w.next_at)) - clock_timestamp()), 1)))::bigint
                        from webhook_deliveries d join webhooks w on w.id = d.webhook_id
                        where d.state = 'QUEUED' and w.state = 'ACTIVE'
                        """).getFirst();
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private List<String> ends() {
        return RealPostgres.query(
                "select n.state || ' ' || w.state || ' ' || (select count(*) from webhook_attempts a where "
                        + "a.notice_id = n.id) from notices n join webhooks w on n.recipient = w.id::text where n.channel = 'WEBHOOK' "
                        + "and n.agency_code = any(array['" + String.join("','", recipients)
                        + "']) order by array_position(array['" + String.join("','", recipients)
                        + "'], n.agency_code)");
    }

    private void queueMail() {
        for (int n = 0; n < RECIPIENTS; n++) {
            String agency = newAgency();
            String address = agency.toLowerCase(java.util.Locale.ROOT) + "@example.vn";
            recipients.add(address);
            chase.enterContact(agency, address);
            chase.hear(issued(agency, "2020-09-01T09:00").dueOn("2020-09-15"));
        }
        chase.sweep();
    }

    /** A round of the delivery; a server that is away ends it. */
    private void handOver() {
        try {
            mail.deliverAll();
        } catch (MailServerUnavailableException away) {
            LOG.debug("the server is away", away);
        }
    }

    /** So much later by the machine's time, for the queues. */
    private void pass(Duration time) {
        passed = passed.plus(time);
        String by = " - interval '" + time.toMillis() + " milliseconds'";
        RealPostgres.execute("update notices set available_at = available_at" + by
                + " where state = 'QUEUED' and channel = 'MAIL'"
                + " and available_at < '2090-01-01';"
                + "update webhook_deliveries set available_at = available_at" + by + ", give_up_at = give_up_at" + by
                + " where state = 'QUEUED'; update webhooks set next_at = next_at" + by + " where state = 'ACTIVE'");
    }

    private List<String> states() {
        return RealPostgres.query(
                "select state || ' ' || count(*) from notices where channel = 'MAIL' and recipient = any(array['"
                        + String.join("','", recipients) + "']) group by state order by state");
    }

    private static void table(String what, List<String> rows) {
        LOG.info(what);
        rows.forEach(LOG::info);
    }

    private static String text(Duration at) {
        return "+%d:%02d:%02d".formatted(at.toHours(), at.toMinutesPart(), at.toSecondsPart());
    }
}
