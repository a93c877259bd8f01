package vn.dondoc.kit.forgetting;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks every minute, in every replica; one at a time works. A folder that is away delays it and loses nothing. */
@Singleton
class ForgettingJob {

    private static final Logger LOG = Logger.getLogger(ForgettingJob.class);
    private static final int EVERY_SECONDS = 60;

    private final ForgettingService forgetting;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-forgetting").daemon().factory());

    ForgettingJob(ForgettingService forgetting) {
        this.forgetting = forgetting;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void round() {
        try {
            forgetting.forgetAll();
        } catch (RuntimeException outage) {
            LOG.warnf("archives of the audit still hold words to be forgotten, trying again in a minute: %s", outage);
        }
    }
}
