package vn.dondoc.kit.idempotency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets stored answers after {@value #KEPT_DAYS} days; every replica may do it, since it is one delete by age. */
@Singleton
class IdempotencyCleaning {

    private static final Logger LOG = Logger.getLogger(IdempotencyCleaning.class);
    private static final int KEPT_DAYS = 3;
    private static final Duration EVERY = Duration.ofHours(1);

    private final IdempotencyKeys keys;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("idempotency-cleaning").daemon().factory());

    IdempotencyCleaning(IdempotencyKeys keys) {
        this.keys = keys;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::clean, 60, EVERY.toSeconds(), TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void clean() {
        try {
            keys.forgetOlderThan(KEPT_DAYS);
        } catch (RuntimeException outage) {
            LOG.warnf("old Idempotency-Keys could not be forgotten, trying again later: %s", outage);
        }
    }
}
