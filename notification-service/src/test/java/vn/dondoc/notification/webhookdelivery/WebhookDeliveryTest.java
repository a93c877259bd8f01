package vn.dondoc.notification.webhookdelivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
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

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
    private final Receiver receiver = new Receiver();
    private String webhook = "";

    @BeforeEach
    void registerAlone() {
        Chase.emptyQueues();
        webhook = as().contentType("application/json")
                .body("{\"scope\": \"%s\", \"url\": \"%s\"}".formatted(agency, receiver.url("/dondoc")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        chase.at("2020-09-01T09:00");
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void noticeIsPostedInVietnameseAndItsSignatureHolds() throws Exception {
        fire(assignment);
        deliver();
        Receiver.Posted posted = receiver.posted().getFirst();
        JsonPath body = JsonPath.from(posted.body());
        assertThat(body.getString("type")).isEqualTo("dondoc.notice.v1");
        assertThat(body.getString("data.agencyCode")).isEqualTo(agency);
        assertThat(body.getString("data.rung")).isEqualTo("ISSUED");
        assertThat(body.getString("data.title"))
                .isEqualTo("[Việc mới giao] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021");
        assertThat(body.getString("data.dueOn")).isEqualTo("2020-09-15");
        assertThat(posted.id()).isEqualTo(body.getString("data.noticeId"));
        Webhook verifier = new Webhook(secret());
        assertThatCode(() -> verifier.verify(posted.body(), headers(posted))).doesNotThrowAnyException();
        assertThatThrownBy(() -> verifier.verify(posted.body().replace("2020", "2021"), headers(posted)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(log()).containsExactly("TAKEN 1 204");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
    }

    @Test
    @DisplayName("signatures missing on retries: each try is signed anew under the same id")
    void eachTryIsSignedAnewUnderTheSameId() throws Exception {
        receiver.next(500);
        receiver.next(503);
        fire(assignment);
        deliverUntilSettled();
        assertThat(receiver.posted()).hasSize(3);
        assertThat(receiver.posted().stream().map(Receiver.Posted::id).distinct())
                .hasSize(1);
        Webhook verifier = new Webhook(secret());
        for (Receiver.Posted posted : receiver.posted()) {
            assertThatCode(() -> verifier.verify(posted.body(), headers(posted)))
                    .doesNotThrowAnyException();
        }
        String notice = receiver.posted().getFirst().id();
        assertThat(RealPostgres.query("select number || ' ' || status || ' ' || coalesce(failure, '-') "
                        + "from webhook_attempts where notice_id = '" + notice + "' order by number"))
                .containsExactly("1 500 the other side answered 500", "2 503 the other side answered 503", "3 204 -");
    }

    @Test
    void afterARotationBothSecretsSign() throws Exception {
        String former = secret();
        as().header("If-Match", "*")
                .post("/api/v1/webhooks/" + webhook + "/secret-rotation")
                .then()
                .statusCode(200);
        fire(assignment);
        deliver();
        Receiver.Posted posted = receiver.posted().getFirst();
        assertThatCode(() -> new Webhook(former).verify(posted.body(), headers(posted)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(secret()).verify(posted.body(), headers(posted)))
                .doesNotThrowAnyException();
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
        assertThat(log()).containsExactly("QUEUED 1 302");
    }

    @Test
    void nameThatPointsIntoAPrivateNetworkIsNotSpokenTo() {
        // The name was fine when it was registered; what it points to now is judged at each connection.
        RealPostgres.execute("update webhooks set url = '" + receiver.url("/x").replace("127.0.0.1", "localhost") + "' "
                + "where id = '" + webhook + "'");
        fire(assignment);
        deliver();
        assertThat(receiver.posted()).isEmpty();
        assertThat(lastFailure()).isEqualTo("localhost has no public address");
    }

    @Test
    void goneDisablesTheWebhookAndSaysWhy() {
        receiver.next(410);
        fire(assignment, issued(agency, "2020-09-01T09:00").dueOn("2020-09-16"));
        deliver();
        assertThat(receiver.posted()).hasSize(1);
        as().get("/api/v1/webhooks/" + webhook)
                .then()
                .body("state", equalTo("DISABLED"))
                .body("disabledReason", equalTo("the other side answered 410 Gone"));
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK FAILED");
        assertThat(RealPostgres.query(
                        "select distinct state from webhook_deliveries where webhook_id = '" + webhook + "'"))
                .containsExactly("FAILED");
    }

    @Test
    void sideThatDoesNotAnswerIsGivenUpAfterThePatience() {
        CountDownLatch never = new CountDownLatch(1);
        receiver.nextAfter(never);
        fire(assignment);
        deliver();
        never.countDown();
        assertThat(lastFailure()).isEqualTo("no answer within 1 s");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK QUEUED");
    }

    @Test
    void retryAfterIsHeeded() {
        receiver.next(429, Map.of("Retry-After", "1800"));
        fire(assignment);
        deliver();
        assertThat(RealPostgres.query("select next_at > clock_timestamp() + interval '29 minutes' from webhooks "
                        + "where id = '" + webhook + "'"))
                .containsExactly("t");
        assertThat(RealPostgres.query("select available_at > clock_timestamp() + interval '29 minutes' "
                        + "from webhook_deliveries where webhook_id = '" + webhook + "'"))
                .containsExactly("t");
    }

    @Test
    void whatIsNotTakenWithinTheHorizonFailsAndCanBeDeliveredAgain() {
        receiver.next(500);
        fire(assignment);
        RealPostgres.execute(
                "update webhook_deliveries set give_up_at = clock_timestamp() where webhook_id = '" + webhook + "'");
        deliver();
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK FAILED");
        as().contentType("application/json")
                .body("{\"from\": \"2020-09-01T00:00:00+07:00\", \"to\": \"2020-09-02T00:00:00+07:00\"}")
                .post("/api/v1/webhooks/" + webhook + "/redeliveries")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));
        deliverUntilSettled();
        assertThat(receiver.posted().stream().map(Receiver.Posted::id).distinct())
                .hasSize(1);
        assertThat(log()).containsExactly("TAKEN 2 204");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
    }

    @Test
    void whatWasTakenIsDeliveredAgainOnRequest() {
        fire(assignment);
        deliver();
        String notice = receiver.posted().getFirst().id();
        as().post("/api/v1/webhooks/" + webhook + "/deliveries/" + notice + "/redelivery")
                .then()
                .statusCode(200)
                .body("queued", equalTo(1));
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
        deliver();
        assertThat(receiver.posted()).hasSize(2);
        as().get("/api/v1/webhooks/" + webhook + "/deliveries/" + notice + "/attempts")
                .then()
                .statusCode(200)
                .body("status", equalTo(List.of(204, 204)));
    }

    @Test
    void slowSideHoldsUpNobodyElse() {
        try (Receiver other = new Receiver()) {
            String second = newAgency();
            register(second, other.url("/dondoc"));
            receiver.next(500);
            fire(assignment, issued(second, "2020-09-01T09:00").dueOn("2020-09-15"));
            deliver();
            assertThat(other.posted()).hasSize(1);
        }
    }

    @Test
    void bodysWebhookHearsOfAllItsAgencies() {
        try (Receiver vendor = new Receiver()) {
            register("H12", vendor.url("/all-" + agency));
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
        assertThat(log()).containsExactly("CANCELLED 0 null");
    }

    @Test
    void severalReplicasAtOncePostEachNoticeOnce() throws Exception {
        ExampleAssignment[] many = new ExampleAssignment[60];
        for (int n = 0; n < many.length; n++) {
            many[n] = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");
        }
        fire(many);
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(Collections.nCopies(4, Executors.callable(this::deliverUntilSettled)))) {
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
                + "next_at = clock_timestamp() + interval '2 minutes' where id = '" + webhook + "'");
        deliver();
        assertThat(receiver.posted()).isEmpty();
        RealPostgres.execute("update webhooks set next_at = clock_timestamp() where id = '" + webhook + "'");
        deliver();
        assertThat(receiver.posted()).hasSize(1);
    }

    private void fire(ExampleAssignment... assignments) {
        chase.hear(assignments);
        chase.sweep();
    }

    private void deliver() {
        while (job.serveOne()) {
            Thread.onSpinWait();
        }
    }

    /** Without the rests and pauses between the tries. */
    private void deliverUntilSettled() {
        String waits =
                "select 1 from webhook_deliveries where state = 'QUEUED' and webhook_id = '" + webhook + "' limit 1";
        while (!RealPostgres.query(waits).isEmpty()) {
            RealPostgres.execute(
                    "update webhooks set next_at = clock_timestamp() where claim is null and id = '" + webhook + "'");
            RealPostgres.execute(
                    "update webhook_deliveries set available_at = clock_timestamp() where state = 'QUEUED' "
                            + "and webhook_id = '" + webhook + "'");
            deliver();
        }
    }

    private void register(String scope, String url) {
        with(Tokens.of("coordinator"))
                .contentType("application/json")
                .body("{\"scope\": \"%s\", \"url\": \"%s\"}".formatted(scope, url))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201);
    }

    private List<String> log() {
        return as()
                .get("/api/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .stream()
                .map(entry -> entry.get("state") + " " + entry.get("attempts") + " " + entry.get("lastStatus"))
                .toList();
    }

    private String lastFailure() {
        return as().get("/api/v1/webhooks/" + webhook + "/deliveries")
                .then()
                .extract()
                .path("items[0].lastFailure");
    }

    private String secret() {
        return as().get("/api/v1/webhooks/" + webhook + "/secret")
                .then()
                .extract()
                .path("secret");
    }

    private static java.net.http.HttpHeaders headers(Receiver.Posted posted) {
        return java.net.http.HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(posted.id()),
                        "webhook-timestamp", List.of(posted.timestamp()),
                        "webhook-signature", List.of(posted.signature())),
                (name, value) -> true);
    }

    private RequestSpecification as() {
        return with(Tokens.ofAgency(agency));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
