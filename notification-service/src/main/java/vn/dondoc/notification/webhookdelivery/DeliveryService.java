package vn.dondoc.notification.webhookdelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.notice.NoticesQueued;
import vn.dondoc.notification.webhook.WebhookConfig;
import vn.dondoc.notification.webhook.WebhookService;

/** The queue of deliveries, and what became of each. */
@ApplicationScoped
class DeliveryService {

    private static final int LONGEST_REASON = 500;
    private static final Duration LONGEST_REST = Duration.ofHours(1);
    private static final Duration LONGEST_REST_UNASKED = Duration.ofMinutes(5);

    private final LaneRepository lanes;
    private final DeliveryRepository deliveries;
    private final NoticeService notices;
    private final WebhookService webhooks;
    private final WebhookConfig config;
    private final Clock clock;

    DeliveryService(
            LaneRepository lanes,
            DeliveryRepository deliveries,
            NoticeService notices,
            WebhookService webhooks,
            WebhookConfig config,
            Clock clock) {
        this.lanes = lanes;
        this.deliveries = deliveries;
        this.notices = notices;
        this.webhooks = webhooks;
        this.config = config;
        this.clock = clock;
    }

    /** In the transaction that wrote the notices: what is fired is queued, or neither. */
    void onQueued(@Observes(during = TransactionPhase.IN_PROGRESS) NoticesQueued queued) {
        lanes.enqueue(queued.ids(), config.horizon());
    }

    /** Empty when nothing waits, or only what others are handing over, or what rests. */
    @Transactional
    Optional<Lane> claim() {
        return lanes.claim(Ids.next(), config.lease(), config.portion(), clock.instant());
    }

    /** Whether the lane may go on with its next delivery. */
    @Transactional
    boolean keep(Lane lane, WaitingNotice notice, Answer answer) {
        return switch (answer) {
            case Answer.Taken taken -> keepTaken(lane, notice, taken);
            case Answer.Gone gone -> keepGone(lane, notice, gone);
            case Answer.Failed failed -> keepFailed(lane, notice, failed);
        };
    }

    /** @param failed how the turn ended; null if all was taken */
    @Transactional
    void release(Lane lane, Answer.@Nullable Failed failed) {
        int failures = failed == null ? 0 : lane.failures() + 1;
        lanes.release(lane, failures, failed == null ? Duration.ZERO : rest(failures, failed.retryAfter()));
    }

    private boolean keepTaken(Lane lane, WaitingNotice notice, Answer.Taken taken) {
        deliveries.holdFollowUp(notice.assignmentId());
        deliveries.keepAttempt(lane, notice, taken, null);
        deliveries.settle(notice, "TAKEN");
        if (deliveries.settleNotice(notice, "SENT", clock.instant(), null)) {
            notices.announceTaken(List.of(notice.id()));
        }
        return true;
    }

    private boolean keepGone(Lane lane, WaitingNotice notice, Answer.Gone gone) {
        String reason = "the other side answered 410 Gone";
        deliveries.holdFollowUpsOfQueued(lane.webhookId());
        deliveries.keepAttempt(lane, notice, gone, reason);
        webhooks.disableAsGone(lane.webhookId(), reason);
        deliveries.failAllQueued(lane.webhookId(), clock.instant(), reason).forEach(this::announceFailed);
        return false;
    }

    private boolean keepFailed(Lane lane, WaitingNotice notice, Answer.Failed failed) {
        String reason = shortened(failed.reason());
        deliveries.holdFollowUp(notice.assignmentId());
        deliveries.keepAttempt(lane, notice, failed, reason);
        if (!deliveries.postpone(notice, pause(notice.attemptOfThisRound(), failed.retryAfter()))) {
            deliveries.settle(notice, "FAILED");
            if (deliveries.settleNotice(notice, "FAILED", clock.instant(), reason)) {
                announceFailed(notice.id());
            }
        }
        return false;
    }

    private void announceFailed(UUID noticeId) {
        notices.announceFailed(noticeId);
    }

    /** Varied by a fifth, so that what failed together does not come back together. */
    private Duration pause(int attempt, Optional<Duration> asked) {
        List<Duration> pauses = config.pauses();
        Duration planned = pauses.get(Math.min(attempt, pauses.size()) - 1);
        long millis = planned.toMillis();
        Duration varied = Duration.ofMillis(ThreadLocalRandom.current().nextLong(millis * 4 / 5, millis * 6 / 5 + 1));
        return asked.filter(longer -> longer.compareTo(varied) > 0).orElse(varied);
    }

    private static Duration rest(int failures, Optional<Duration> asked) {
        Duration unasked = Duration.ofMillis(500L << Math.min(failures, 16));
        return asked.map(wanted -> shorter(wanted, LONGEST_REST)).orElse(shorter(unasked, LONGEST_REST_UNASKED));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
