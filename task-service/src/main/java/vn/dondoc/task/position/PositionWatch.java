package vn.dondoc.task.position;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Wakes who waits for the next change. One thread of the replica looks at the positions, once for all who wait, when it is
 * signalled and at each poll interval: the number of clients does not multiply the questions to the database.
 */
@Singleton
public class PositionWatch {

    private static final Logger LOG = Logger.getLogger(PositionWatch.class);

    private final PositionRepository positions;
    private final PositionConfig config;
    private final Timer latency;
    private final Semaphore signal = new Semaphore(0);

    /** When the oldest commit that nobody was woken for was heard of, in nanoseconds; 0 if there is none. */
    private final AtomicLong heardAt = new AtomicLong();

    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    PositionWatch(PositionRepository positions, PositionConfig config, MeterRegistry registry) {
        this.positions = positions;
        this.config = config;
        this.latency = Timer.builder("dondoc.feed.latency")
                .description("From hearing of a commit until the clients that wait for it are woken")
                .publishPercentiles(0.99)
                .register(registry);
    }

    private static final class Waiter {

        private final Scope scope;
        private final List<AgencyPosition> seen;
        private final CountDownLatch changed = new CountDownLatch(1);

        private Waiter(Scope scope, List<AgencyPosition> seen) {
            this.scope = scope;
            this.seen = seen;
        }
    }

    void onStart(@Observes StartupEvent started) {
        Thread.ofPlatform().name("position-watch").daemon().start(this::watch);
    }

    /** Who waits is answered at once with what there is. */
    void onStop(@Observes ShutdownEvent stopping) {
        running = false;
        signal.release();
        waiters.forEach(waiter -> waiter.changed.countDown());
    }

    public boolean running() {
        return running;
    }

    /** Something was committed, here or in another replica. */
    void look() {
        heardAt.compareAndSet(0, System.nanoTime());
        signal.release();
    }

    /** Waits until the scope stands elsewhere than seen; holds neither a connection nor a platform thread meanwhile. */
    public void await(Scope scope, List<AgencyPosition> seen, Duration atMost) throws InterruptedException {
        Waiter waiter = new Waiter(scope, seen);
        waiters.add(waiter);
        try {
            // What was committed since the caller looked has been signalled already.
            signal.release();
            if (running) {
                waiter.changed.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            waiters.remove(waiter);
        }
    }

    private void watch() {
        while (running) {
            try {
                signal.tryAcquire(config.poll().toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                long heard = heardAt.getAndSet(0);
                lookOnce();
                if (heard != 0) {
                    latency.record(System.nanoTime() - heard, TimeUnit.NANOSECONDS);
                }
                Thread.sleep(config.coalesce());
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException outage) {
                LOG.debug("positions cannot be read; the next poll tries again", outage);
            }
        }
    }

    private void lookOnce() {
        wakeAgencies(waiters.stream()
                .filter(waiter -> waiter.scope instanceof Scope.OfAgency)
                .toList());
        waiters.stream()
                .filter(waiter -> !(waiter.scope instanceof Scope.OfAgency))
                .collect(Collectors.groupingBy(waiter -> waiter.scope))
                .forEach((scope, some) -> {
                    List<AgencyPosition> now = positions.positions(scope);
                    some.stream().filter(waiter -> !waiter.seen.equals(now)).forEach(w -> w.changed.countDown());
                });
    }

    private void wakeAgencies(List<Waiter> some) {
        if (some.isEmpty()) {
            return;
        }
        Map<Scope, List<AgencyPosition>> now = positions
                .positions(some.stream()
                        .map(waiter -> ((Scope.OfAgency) waiter.scope).code())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(position -> new Scope.OfAgency(position.agency())));
        some.stream()
                .filter(waiter -> !waiter.seen.equals(now.getOrDefault(waiter.scope, List.of())))
                .forEach(waiter -> waiter.changed.countDown());
    }
}
