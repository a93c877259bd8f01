package vn.dondoc.notification.webhooklog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.audit.Audit;
import vn.dondoc.kit.audit.AuditEntry;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.notification.webhook.WebhookConfig;
import vn.dondoc.notification.webhook.WebhookService;

/** Shows what was delivered and tried, and delivers again what its owner wants again. */
@ApplicationScoped
class DeliveryLogService {

    private final DeliveryLogRepository log;
    private final WebhookService webhooks;
    private final WebhookConfig config;
    private final Audit audit;
    private final Clock clock;

    DeliveryLogService(
            DeliveryLogRepository log, WebhookService webhooks, WebhookConfig config, Audit audit, Clock clock) {
        this.log = log;
        this.webhooks = webhooks;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Page<LoggedDelivery> page(
            Caller caller, UUID webhook, @Nullable DeliveryState state, @Nullable String cursor, int limit) {
        webhooks.requireMaySee(caller, webhook);
        String filter = "deliveries " + webhook + " " + state;
        UUID before = Cursor.decode(cursor, filter, 1).map(last -> last.uuid(0)).orElse(null);
        List<LoggedDelivery> rows = log.page(webhook, state, before, limit + 1);
        return Page.of(rows, limit, filter, row -> List.of(row.noticeId().toString()));
    }

    @Transactional
    List<LoggedAttempt> attempts(Caller caller, UUID webhook, UUID notice) {
        webhooks.requireMaySee(caller, webhook);
        List<LoggedAttempt> attempts = log.attempts(webhook, notice);
        if (attempts.isEmpty()) {
            throw Problem.notFound("notice " + notice + " was never tried at this webhook");
        }
        return attempts;
    }

    /** What waits anyway is not queued twice. */
    @Transactional
    RedeliveryResponse redeliver(Caller caller, UUID webhook, UUID notice) {
        webhooks.requireActive(caller, webhook);
        int queued = log.queueAgain(webhook, notice, config.horizon());
        record(caller, webhook, Map.of("noticeId", notice, "queued", queued));
        return new RedeliveryResponse(queued);
    }

    @Transactional
    RedeliveryResponse redeliver(Caller caller, UUID webhook, RedeliveryRequest wanted) {
        webhooks.requireActive(caller, webhook);
        Instant to = wanted.to() == null ? clock.instant() : wanted.to();
        if (!wanted.from().isBefore(to)) {
            throw Problem.invalidField("from", "must lie before the end of the range");
        }
        DeliveryState state = wanted.state() == null ? DeliveryState.FAILED : wanted.state();
        if (state != DeliveryState.FAILED && state != DeliveryState.TAKEN) {
            throw Problem.invalidField("state", "must be TAKEN or FAILED");
        }
        int queued = log.queueAgain(webhook, state, wanted.from(), to, config.horizon());
        record(caller, webhook, Map.of("from", wanted.from(), "to", to, "state", state, "queued", queued));
        return new RedeliveryResponse(queued);
    }

    private void record(Caller caller, UUID webhook, Map<String, Object> what) {
        audit.record(caller, AuditEntry.created("redeliver-notices", "webhook", webhook, what));
    }
}
