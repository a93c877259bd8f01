package vn.dondoc.kit.worker;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Tells {@link ServiceOpened} once, and never to a service that is stopping. */
@Singleton
class Opening {

    private static final Logger LOG = Logger.getLogger(Opening.class);

    /** Longer than a probe takes, too short for anybody who waits for a notice. */
    private static final Duration FIRST_REQUESTS = Duration.ofMillis(500);

    private final Event<ServiceOpened> opened;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("opening").daemon().factory());
    private boolean stopping;
    private volatile boolean failed;

    Opening(Event<ServiceOpened> opened, Workers workers) {
        this.opened = opened;
        workers.watch("start of the background", () -> !failed);
    }

    void onOpen(@ObservesAsync HttpServerStart started) {
        timer.schedule(this::tell, FIRST_REQUESTS.toMillis(), TimeUnit.MILLISECONDS);
    }

    void onStop(@Observes @Priority(1) ShutdownEvent stopped) {
        timer.shutdown();
        end();
    }

    /** @return whether nothing will be told any more */
    boolean ended(Duration patience) throws InterruptedException {
        return timer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end() {
        stopping = true;
    }

    private synchronized void tell() {
        if (stopping) {
            return;
        }
        try {
            opened.fire(new ServiceOpened());
        } catch (RuntimeException e) {
            failed = true;
            LOG.error("work in the background did not begin; only a new process helps", e);
        }
    }
}
