package vn.dondoc.kit.seal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Seals every second, on a thread of its own, for ever: an outage delays a seal and loses none. */
@Singleton
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final SealService seals;
    private final AnchorService anchors;
    private final SealConfig config;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("audit-sealer").daemon().factory());

    private boolean failing;

    Sealer(SealService seals, AnchorService anchors, SealConfig config) {
        this.seals = seals;
        this.anchors = anchors;
        this.config = config;
    }

    void onStart(@Observes StartupEvent started) {
        long every = config.sealEvery().toMillis();
        timer.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) {
        timer.shutdownNow();
    }

    private void round() {
        try {
            seals.sealAll();
            anchors.exportLatest();
            failing = false;
        } catch (RuntimeException outage) {
            if (!failing) {
                LOG.warnf("the audit could not be sealed, trying again every second: %s", outage);
            }
            failing = true;
        }
    }
}
