package vn.dondoc.notification.webhookdelivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;
import vn.dondoc.testkit.Tokens;

/** Webhooks to a side that is there, slow, away, or says what HTTP can say. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class WebhookDeliveryTest {

    @Inject
    Chase chase;

    @Inject
    DeliveryJob job;

    private final RegisteredWebhook webhook = new RegisteredWebhook();
    private final Receiver receiver = webhook.receiver;
    private final String agency = webhook.agency;
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @BeforeEach
    void registerAlone() {
        Chase.emptyQueues();
        webhook.register();
        chase.at("2020-09-01T09:00");
    }

    @AfterEach
    void close() {
        webhook.close();
    }

    @Test
    void nothingIsCalledSentBeforeTheOtherSideHasTakenIt() {
        receiver.next(500);
        fire(assignment);
        deliver();
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK QUEUED");
    }

    @Test
    void redirectToTheMachineItselfIsNotFollowed() {
        try (Receiver inside = new Receiver()) {
            receiver.next(302, Map.of("Location", inside.url("/admin")));
            fire(assignment);
            deliver();
            assertThat(inside.posted()).isEmpty();
        }
        assertThat(webhook.log()).containsExactly("QUEUED 1 302");
    }

    @Test
    void nameThatPointsIntoAPrivateNetworkIsNotSpokenTo() {
        // The name was fine when it was registered; what it points to now is judged at each connection.
        RealPostgres.execute("update webhooks set url = '" + receiver.url("/x").replace("127.0.0.1", "localhost") + "' "
                + "where id = '" + webhook.id() + "'");
        fire(assignment);
        deliver();
        assertThat(receiver.posted()).isEmpty();
        assertThat(webhook.lastFailure()).isEqualTo("localhost has no public address");
    }

    @Test
    void goneDisablesTheWebhookAndSaysWhy() {
        receiver.next(410);
        fire(assignment, issued(agency, "2020-09-01T09:00").dueOn("2020-09-16"));
        deliver();
        assertThat(receiver.posted()).hasSize(1);
        webhook.as()
                .get(webhook.path())
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledReason", equalTo("the other side answered 410 Gone"));
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK FAILED");
        assertThat(RealPostgres.query(
                        "select distinct state from webhook_deliveries where webhook_id = '" + webhook.id() + "'"))
                .containsExactly("FAILED");
    }

    @Test
    void sideThatDoesNotAnswerIsGivenUpAfterThePatience() {
        CountDownLatch never = new CountDownLatch(1);
        receiver.nextAfter(never);
        fire(assignment);
        deliver();
        never.countDown();
        assertThat(webhook.lastFailure()).isEqualTo("no answer within 1 s");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK QUEUED");
    }

    @Test
    void retryAfterIsHeeded() {
        receiver.next(429, Map.of("Retry-After", "1800"));
        fire(assignment);
        deliver();
        assertThat(RealPostgres.query("select next_at > clock_timestamp() + interval '29 minutes' from webhooks "
                        + "where id = '" + webhook.id() + "'"))
                .containsExactly("t");
        assertThat(RealPostgres.query("select available_at > clock_timestamp() + interval '29 minutes' "
                        + "from webhook_deliveries where webhook_id = '" + webhook.id() + "'"))
                .containsExactly("t");
    }

    @Test
    void whatIsNotTakenWithinTheHorizonFailsAndCanBeDeliveredAgain() {
        receiver.next(500);
        fire(assignment);
        RealPostgres.execute("update webhook_deliveries set give_up_at = clock_timestamp() where webhook_id = '"
                + webhook.id() + "'");
        deliver();
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK FAILED");
        webhook.as()
                .contentType("application/json")
                .body("{\"from\": \"2020-09-01T00:00:00+07:00\", \"to\": \"2020-09-02T00:00:00+07:00\"}")
                .post(webhook.path() + "/redeliveries")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));
        webhook.deliverUntilSettled(job);
        assertThat(receiver.posted().stream().map(Receiver.Posted::id).distinct())
                .hasSize(1);
        assertThat(webhook.log()).containsExactly("TAKEN 2 204");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
    }

    @Test
    void whatWasTakenIsDeliveredAgainOnRequest() {
        fire(assignment);
        deliver();
        String notice = receiver.posted().getFirst().id();
        webhook.as()
                .post(webhook.path() + "/deliveries/" + notice + "/redelivery")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
        deliver();
        assertThat(receiver.posted()).hasSize(2);
        webhook.as()
                .get(webhook.path() + "/deliveries/" + notice + "/attempts")
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of(204, 204)));
    }

    @Test
    void slowSideHoldsUpNobodyElse() {
        try (Receiver other = new Receiver()) {
            String second = newAgency();
            RegisteredWebhook.register(coordinator(), second, other.url("/dondoc"));
            receiver.next(500);
            fire(assignment, issued(second, "2020-09-01T09:00").dueOn("2020-09-15"));
            deliver();
            assertThat(other.posted()).hasSize(1);
        }
    }

    @Test
    void bodysWebhookHearsOfAllItsAgencies() {
        try (Receiver vendor = new Receiver()) {
            RegisteredWebhook.register(coordinator(), "H12", vendor.url("/all-" + agency));
            fire(assignment, issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15"));
            deliver();
            assertThat(vendor.posted()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(receiver.posted()).hasSize(1);
        }
    }

    @Test
    void noticeOfWorkThatClosedMeanwhileIsDropped() {
        fire(assignment);
        chase.hear(assignment.completed("2020-09-01T10:00"));
        deliver();
        assertThat(receiver.posted()).isEmpty();
        assertThat(webhook.log()).containsExactly("CANCELLED 0 null");
    }

    @Test
    void severalReplicasAtOncePostEachNoticeOnce() throws Exception {
        ExampleAssignment[] many = new ExampleAssignment[60];
        for (int n = 0; n < many.length; n++) {
            many[n] = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
        }
        fire(many);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(
                    Collections.nCopies(4, Executors.callable(() -> webhook.deliverUntilSettled(job))))) {
                done.get();
            }
        }
        assertThat(receiver.posted().stream().map(Receiver.Posted::id))
                .hasSize(60)
                .doesNotHaveDuplicates();
    }

    @Test
    void crashAfterTheRequestSendsItAgainUnderTheSameId() {
        fire(assignment);
        // Claimed, and then the process is gone: nobody else may have the lane until the lease has run out.
        RealPostgres.execute("update webhooks set claim = gen_random_uuid(), "
                + "next_at = clock_timestamp() + interval '2 minutes' where id = '" + webhook.id() + "'");
        deliver();
        assertThat(receiver.posted()).isEmpty();
        RealPostgres.execute("update webhooks set next_at = clock_timestamp() where id = '" + webhook.id() + "'");
        deliver();
        assertThat(receiver.posted()).hasSize(1);
    }

    private void fire(ExampleAssignment... assignments) {
        chase.hear(assignments);
        chase.sweep();
    }

    private void deliver() {
        RegisteredWebhook.deliver(job);
    }

    private static RequestSpecification coordinator() {
        return given().auth().oauth2(Tokens.of("coordinator"));
    }
}
