package vn.dondoc.notification.selfaudit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks at the chase from beside it. */
@ApplicationScoped
class SelfAuditService {

    private final SelfAuditRepository audit;
    private final Clock clock;

    SelfAuditService(SelfAuditRepository audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SelfAuditResponse look(long minutes) {
        Instant now = clock.instant();
        SelfAuditRepository.Overdue overdue = audit.overdue(now.minus(Duration.ofMinutes(minutes)));
        return new SelfAuditResponse(
                now,
                minutes,
                overdue.number(),
                overdue.oldest(),
                audit.mailWaiting(now),
                audit.digestsWaiting(),
                audit.heartbeats());
    }

    /** For how long the oldest rung that is due waits; 0 if none does. */
    @Transactional
    double oldestRungSeconds() {
        Instant now = clock.instant();
        return audit.oldestDue(now)
                .map(due -> Duration.between(due, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
