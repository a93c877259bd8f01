package vn.dondoc.notification.webhookdelivery;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.Turn;
import vn.dondoc.notification.notice.NoticesQueued;
import vn.dondoc.notification.webhook.WebhookConfig;

/** Serves lane after lane, on a few threads. */
@ApplicationScoped
class DeliveryJob {

    private final DeliveryService deliveries;
    private final WebhookSender sender;
    private final WebhookConfig config;
    private final Rounds rounds;

    DeliveryJob(DeliveryService deliveries, WebhookSender sender, WebhookConfig config) {
        this.deliveries = deliveries;
        this.sender = sender;
        this.config = config;
        this.rounds = new Rounds("webhooks", config.interval(), this::serveAll);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(config.workers());
        }
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesQueued queued) {
        rounds.wake();
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void serveAll() {
        boolean more = true;
        while (more && rounds.running()) {
            more = serveOne();
        }
    }

    /** False if nothing waited. */
    boolean serveOne() {
        Turn turn = Turn.of(config.lease());
        Optional<Lane> claimed = deliveries.claim();
        claimed.ifPresent(lane -> deliveries.release(lane, serve(lane, turn)));
        return claimed.isPresent();
    }

    /** How it failed; null if all was taken. The first failure ends the turn: the next would most likely end alike. */
    private Answer.@Nullable Failed serve(Lane lane, Turn turn) {
        try {
            for (WaitingNotice notice : lane.waiting()) {
                if (!turn.hasTimeFor(config.patience())) {
                    return null;
                }
                CorrelationId.begin(notice.correlationId());
                Answer answer = sender.send(lane, notice, turn.passed());
                if (!deliveries.keep(lane, notice, answer)) {
                    return answer instanceof Answer.Failed failed ? failed : null;
                }
            }
            return null;
        } finally {
            CorrelationId.end();
        }
    }
}
