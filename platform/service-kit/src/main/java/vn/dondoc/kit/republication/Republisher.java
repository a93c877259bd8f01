package vn.dondoc.kit.republication;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.dondoc.kit.correlation.CorrelationId;

/** Goes on with what was asked to be told again, in whichever replica gets to it, for ever: an outage delays it. */
@Singleton
class Republisher {

    private static final Logger LOG = Logger.getLogger(Republisher.class);
    private static final long POLL_MILLIS = 1000;
    private static final long UNTIL_THE_OUTBOX_IS_SHALLOW_MILLIS = 20;

    private final RepublicationService republications;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("republisher").daemon().factory());
    private volatile boolean running = true;
    private boolean failing;

    Republisher(RepublicationService republications) {
        this.republications = republications;
    }

    void onStart(@Observes StartupEvent started) {
        timer.scheduleWithFixedDelay(this::round, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        running = false;
        timer.shutdownNow();
    }

    private void round() {
        try {
            if (tellAll()) {
                republications.compareNext();
            }
            failing = false;
        } catch (InterruptedException stopped) {
            running = false;
        } catch (RuntimeException outage) {
            if (!failing && running) {
                LOG.warnf(outage, "what was asked to be told again waits, trying again every second");
            }
            failing = true;
        } finally {
            CorrelationId.end();
        }
    }

    private boolean tellAll() throws InterruptedException {
        while (running) {
            switch (republications.tellNext()) {
                case NOTHING_LEFT -> {
                    return true;
                }
                case OUTBOX_IS_DEEP -> Thread.sleep(UNTIL_THE_OUTBOX_IS_SHALLOW_MILLIS);
                case TOLD -> {}
            }
        }
        return false;
    }
}
