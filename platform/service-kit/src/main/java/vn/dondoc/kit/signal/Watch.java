package vn.dondoc.kit.signal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/**
 * Wakes who waits for news. One thread of the replica looks, once for all who wait, when it is signalled and at each poll
 * interval: the number of those who wait does not multiply the questions to the database.
 *
 * @param <T> what a waiter has seen, and so does not wait for
 */
public final class Watch<T> {

    private static final Logger LOG = Logger.getLogger(Watch.class);

    private final String name;
    private final Duration poll;
    private final Duration coalesce;
    private final Consumer<List<Waiter<T>>> look;
    private final Consumer<Duration> latency;

    /** When the oldest commit that nobody was woken for was heard of, in nanoseconds; 0 if there is none. */
    private final AtomicLong heardAt = new AtomicLong();

    private final Semaphore signal = new Semaphore(0);
    private final Set<Waiter<T>> waiters = ConcurrentHashMap.newKeySet();
    private volatile boolean running = true;

    /** Whoever waits. */
    public static final class Waiter<T> {

        private final CountDownLatch news = new CountDownLatch(1);
        private volatile T seen;

        private Waiter(T seen) {
            this.seen = seen;
        }

        public T seen() {
            return seen;
        }

        /** There is news; the waiting is over. */
        public void wake() {
            news.countDown();
        }

        /** There was no news; from here on the waiter has seen this. */
        public void waitOn(T nowSeen) {
            seen = nowSeen;
        }
    }

    /**
     * @param poll the longest time between two looks: the bound on delay if a signal is lost
     * @param coalesce the least
     * @param look wakes those for whom there is news; what it throws is taken for an outage, and the next look tries again
     */
    public Watch(String name, Duration poll, Duration coalesce, Consumer<List<Waiter<T>>> look) {
        this(name, poll, coalesce, look, _ -> {});
    }

    /** @param latency is told how long it took from hearing of a commit until who waited for it was woken */
    public Watch(
            String name, Duration poll, Duration coalesce, Consumer<List<Waiter<T>>> look, Consumer<Duration> latency) {
        this.name = name;
        this.poll = poll;
        this.coalesce = coalesce;
        this.look = look;
        this.latency = latency;
    }

    public void start() {
        Thread.ofPlatform().name(name).daemon().start(this::watch);
    }

    /** Who waits goes on at once and sees that it is over. */
    public void stop() {
        running = false;
        signal.release();
        waiters.forEach(Waiter::wake);
    }

    public boolean running() {
        return running;
    }

    /** Something was committed, here or in another replica. */
    public void look() {
        heardAt.compareAndSet(0, System.nanoTime());
        signal.release();
    }

    /** Waits until there is more than was seen; holds neither a connection nor a platform thread meanwhile. */
    public void await(T seen, Duration atMost) throws InterruptedException {
        Waiter<T> waiter = new Waiter<>(seen);
        waiters.add(waiter);
        try {
            // What was committed since the caller looked has been signalled already.
            signal.release();
            if (running) {
                waiter.news.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } finally {
            waiters.remove(waiter);
        }
    }

    private void watch() {
        while (running) {
            try {
                signal.tryAcquire(poll.toMillis(), TimeUnit.MILLISECONDS);
                signal.drainPermits();
                long heard = heardAt.getAndSet(0);
                List<Waiter<T>> waiting = List.copyOf(waiters);
                if (!waiting.isEmpty()) {
                    look.accept(waiting);
                }
                if (heard != 0) {
                    latency.accept(Duration.ofNanos(System.nanoTime() - heard));
                }
                Thread.sleep(coalesce);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException outage) {
                LOG.debugf(outage, "%s cannot look; the next poll tries again", name);
            }
        }
    }
}
