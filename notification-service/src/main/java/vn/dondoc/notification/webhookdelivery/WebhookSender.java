package vn.dondoc.notification.webhookdelivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.trace.Traces;
import vn.dondoc.notification.notice.NoticeWording;
import vn.dondoc.notification.webhook.SecretSeal;
import vn.dondoc.notification.webhook.WebhookConfig;

/** Writes, signs and posts one request, within the patience, whatever the other side does. */
@ApplicationScoped
class WebhookSender {

    private final NoticeWording wording;
    private final ObjectMapper json;
    private final SecretSeal seal;
    private final WebhookConfig config;
    private final CloseableHttpClient http;
    private final Traces traces;
    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("webhook-deadlines").daemon().factory());

    WebhookSender(
            NoticeWording wording,
            ObjectMapper json,
            SecretSeal seal,
            WebhookConfig config,
            PublicOnlyClient client,
            Traces traces) {
        this.wording = wording;
        this.json = json;
        this.seal = seal;
        this.config = config;
        this.http = client.http();
        this.traces = traces;
    }

    void onStop(@Observes ShutdownEvent stopping) {
        deadlines.shutdownNow();
    }

    /** @param sinceClaim how long ago, by this machine, the lane was claimed */
    Answer send(Lane lane, WaitingNotice notice, Duration sinceClaim) {
        return traces.delivering("post webhook", notice.correlationId(), () -> post(lane, notice, sinceClaim));
    }

    private Answer post(Lane lane, WaitingNotice notice, Duration sinceClaim) {
        long start = System.nanoTime();
        try {
            HttpPost request = write(lane, notice, lane.claimedAt().plus(sinceClaim));
            ScheduledFuture<?> deadline =
                    deadlines.schedule(request::cancel, config.patience().toMillis(), TimeUnit.MILLISECONDS);
            try {
                // The body of the answer is not read: whoever sends one without end is cut off here.
                return http.execute(request, response -> answer(response, since(start)));
            } finally {
                deadline.cancel(false);
            }
        } catch (IOException | RuntimeException e) {
            String reason = since(start).compareTo(config.patience()) >= 0
                    ? "no answer within " + config.patience().toSeconds() + " s"
                    : String.valueOf(e.getMessage());
            return new Answer.Failed(null, since(start), reason, Optional.empty());
        }
    }

    private HttpPost write(Lane lane, WaitingNotice notice, Instant now) throws JsonProcessingException {
        String body = json.writeValueAsString(NoticePosted.of(notice, wording.of(notice.facts())));
        HttpPost request = new HttpPost(lane.url());
        request.setHeader("webhook-id", notice.id().toString());
        request.setHeader("webhook-timestamp", String.valueOf(now.getEpochSecond()));
        request.setHeader("webhook-signature", signatures(lane, notice, now.getEpochSecond(), body));
        request.setHeader(CorrelationId.HTTP_HEADER, notice.correlationId());
        request.setEntity(new ByteArrayEntity(body.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        return request;
    }

    private String signatures(Lane lane, WaitingNotice notice, long timestamp, String body) {
        String present = sign(lane.secret(), notice, timestamp, body);
        byte[] former = lane.formerSecret();
        return former == null ? present : present + " " + sign(former, notice, timestamp, body);
    }

    private String sign(byte[] sealed, WaitingNotice notice, long timestamp, String body) {
        try {
            return new Webhook(seal.open(sealed).bytes()).sign(notice.id().toString(), timestamp, body);
        } catch (WebhookSigningException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(ClassicHttpResponse response, Duration took) {
        int status = response.getCode();
        if (status >= 200 && status < 300) {
            return new Answer.Taken(status, took);
        }
        if (status == 410) {
            return new Answer.Gone(status, took);
        }
        return new Answer.Failed(status, took, "the other side answered " + status, retryAfter(response));
    }

    /** In seconds alone; a date would need the other side's clock. */
    private static Optional<Duration> retryAfter(ClassicHttpResponse response) {
        Header header = response.getFirstHeader("Retry-After");
        return Optional.ofNullable(header)
                .map(Header::getValue)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
