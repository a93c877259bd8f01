package vn.dondoc.notification;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Work that is looked for again and again: at once when woken, else after the interval. A round that fails is repeated, with
 * growing pauses, for as long as the process lives; its work is in the database and waits there.
 */
public final class Rounds {

    private static final Logger LOG = Logger.getLogger(Rounds.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final String name;
    private final Duration interval;
    private final Runnable round;
    private final Semaphore wake = new Semaphore(0);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    /** @param round must be safe to run on several threads and in several replicas at once */
    public Rounds(String name, Duration interval, Runnable round) {
        this.name = name;
        this.interval = interval;
        this.round = round;
    }

    public void start(int threadCount) {
        running = true;
        for (int n = 1; n <= threadCount; n++) {
            threads.add(Thread.ofPlatform().name(name + "-" + n).daemon().start(this::run));
        }
    }

    /** Whether rounds go on; a long round asks between its steps. */
    public boolean running() {
        return running;
    }

    public void wake() {
        if (wake.availablePermits() < threads.size()) {
            wake.release();
        }
    }

    /** Lets what is under way come to its end, and interrupts what has not after 10 seconds. */
    public void stop() throws InterruptedException {
        running = false;
        stopping.countDown();
        wake.release(threads.size());
        for (Thread thread : threads) {
            thread.join(Duration.ofSeconds(10));
            thread.interrupt();
        }
    }

    /** A pause within a round; it ends early if the rounds are stopped. False if they are. */
    public boolean pause(Duration pause) {
        try {
            return !stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void run() {
        int failures = 0;
        while (running) {
            try {
                round.run();
                if (failures > 0) {
                    LOG.infof("%s works again", name);
                    failures = 0;
                }
                wake.tryAcquire(interval.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException outage) {
                failures++;
                if (failures == 1 || failures % 60 == 0) {
                    LOG.warnf("%s failed, trying again (attempt %d): %s", name, failures, outage);
                }
                pause(Duration.ofMillis(Math.min(LONGEST_PAUSE.toMillis(), 500L << Math.min(failures, 6))));
            }
        }
    }
}
