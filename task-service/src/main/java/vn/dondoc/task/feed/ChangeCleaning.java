package vn.dondoc.task.feed;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Forgets what left agencies longer ago than any cursor lives; every replica may, since they pass over each other's rows. */
@Singleton
class ChangeCleaning {

    private static final Logger LOG = Logger.getLogger(ChangeCleaning.class);

    private final ChangeService changes;
    private final FeedConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("change-cleaning").daemon().factory());

    ChangeCleaning(ChangeService changes, FeedConfig config) {
        this.changes = changes;
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        long pause = config.cleaning().toMillis();
        timer.scheduleWithFixedDelay(this::clean, pause, pause, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void clean() {
        try {
            while (changes.forget() > 0 && !timer.isShutdown()) {
                // The next portion.
            }
        } catch (RuntimeException outage) {
            LOG.warnf("changes no cursor needs could not be forgotten, trying again later: %s", outage);
        }
    }
}
