package vn.dondoc.notification.webhookdelivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.ExampleAssignment.issued;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
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

/** What is posted, and how the other side knows that it is ours. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class WebhookSignatureTest {

    @Inject
    Chase chase;

    @Inject
    DeliveryJob job;

    private final RegisteredWebhook webhook = new RegisteredWebhook();
    private final Receiver receiver = webhook.receiver;
    private final ExampleAssignment assignment =
            issued(webhook.agency, "2020-09-01T09:00").dueOn("2020-09-15");

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
    void noticeIsPostedInVietnameseAndItsSignatureHolds() throws Exception {
        fire();
        RegisteredWebhook.deliver(job);
        Receiver.Posted posted = receiver.posted().getFirst();
        JsonPath body = JsonPath.from(posted.body());
        assertThat(body.getString("type")).isEqualTo("dondoc.notice.v1");
        assertThat(body.getString("data.agencyCode")).isEqualTo(webhook.agency);
        assertThat(body.getString("data.rung")).isEqualTo("ISSUED");
        assertThat(body.getString("data.title"))
                .isEqualTo("[Việc mới giao] 12/CT-UBND: Tham mưu kế hoạch chuyển đổi số năm 2021");
        assertThat(body.getString("data.dueOn")).isEqualTo("2020-09-15");
        assertThat(posted.id()).isEqualTo(body.getString("data.noticeId"));
        Webhook verifier = new Webhook(webhook.secret());
        assertThatCode(() -> verifier.verify(posted.body(), headers(posted))).doesNotThrowAnyException();
        assertThatThrownBy(() -> verifier.verify(posted.body().replace("2020", "2021"), headers(posted)))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(webhook.log()).containsExactly("TAKEN 1 204");
        assertThat(chase.notices(assignment)).contains("ISSUED WEBHOOK SENT");
    }

    @Test
    @DisplayName("signatures missing on retries: each try is signed anew under the same id")
    void eachTryIsSignedAnewUnderTheSameId() throws Exception {
        receiver.next(500);
        receiver.next(503);
        fire();
        webhook.deliverUntilSettled(job);
        assertThat(receiver.posted()).hasSize(3);
        assertThat(receiver.posted().stream().map(Receiver.Posted::id).distinct())
                .hasSize(1);
        Webhook verifier = new Webhook(webhook.secret());
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
        String former = webhook.secret();
        webhook.rotateSecret();
        fire();
        RegisteredWebhook.deliver(job);
        Receiver.Posted posted = receiver.posted().getFirst();
        assertThatCode(() -> new Webhook(former).verify(posted.body(), headers(posted)))
                .doesNotThrowAnyException();
        assertThatCode(() -> new Webhook(webhook.secret()).verify(posted.body(), headers(posted)))
                .doesNotThrowAnyException();
    }

    private static java.net.http.HttpHeaders headers(Receiver.Posted posted) {
        return java.net.http.HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of(posted.id()),
                        "webhook-timestamp", List.of(posted.timestamp()),
                        "webhook-signature", List.of(posted.signature())),
                (name, value) -> true);
    }

    private void fire() {
        chase.hear(assignment);
        chase.sweep();
    }
}
