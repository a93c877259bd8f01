package vn.dondoc.notification.selfaudit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;

/** The same for those who watch many systems; asked when it is scraped. */
@Startup
@ApplicationScoped
class SelfAuditMetrics {

    private static final long MINUTES = 10;

    SelfAuditMetrics(MeterRegistry registry, SelfAuditService audit) {
        Gauge.builder(
                        "dondoc.rungs.overdue",
                        audit,
                        service -> service.look(MINUTES).rungsOverdue())
                .strongReference(true)
                .description("Rungs due for more than " + MINUTES + " minutes and neither fired nor otherwise settled")
                .register(registry);
        Gauge.builder("dondoc.rungs.oldest.age.seconds", audit, SelfAuditService::oldestRungSeconds)
                .strongReference(true)
                .description("For how long the oldest rung that is due has not been settled, by business time")
                .register(registry);
        Gauge.builder("dondoc.sweep.heartbeat.age", audit, SelfAuditMetrics::secondsSinceTheLastSweep)
                .strongReference(true)
                .description("Seconds since a replica last came to the end of a sweep")
                .baseUnit("seconds")
                .register(registry);
    }

    private static double secondsSinceTheLastSweep(SelfAuditService audit) {
        return audit.look(MINUTES).heartbeats().stream()
                .mapToLong(SelfAuditResponse.Heartbeat::secondsAgo)
                .min()
                .stream()
                .asDoubleStream()
                .findFirst()
                .orElse(Double.NaN);
    }
}
