package vn.dondoc.task.series;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import vn.dondoc.kit.worker.ServiceOpened;

/**
 * Makes what is due, round after round. A replica takes what no other has locked; a round that fails is repeated by the next,
 * since its work is in the database and waits there.
 */
@ApplicationScoped
class SeriesJob {

    private static final Logger LOG = Logger.getLogger(SeriesJob.class);

    private final SeriesService series;
    private final SeriesConfig config;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("series").daemon().unstarted(work));

    SeriesJob(SeriesService series, SeriesConfig config) {
        this.series = series;
        this.config = config;
    }

    void onOpen(@Observes ServiceOpened opened) {
        long pause = config.interval().toMillis();
        rounds.scheduleWithFixedDelay(this::makeAll, pause, pause, TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(10, TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }

    private void makeAll() {
        try {
            while (series.makeDue() > 0 && !rounds.isShutdown()) {
                // The next portion.
            }
        } catch (RuntimeException outage) {
            LOG.warnf("the next periods of recurring duties could not be made, trying again: %s", outage);
        }
    }
}
