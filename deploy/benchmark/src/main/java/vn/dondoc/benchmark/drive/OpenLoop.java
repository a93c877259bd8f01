package vn.dondoc.benchmark.drive;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Requests at moments fixed beforehand, whether those before are answered or not. An answer's time counts from the moment its
 * request was due: a server that stalls is charged for all that had to wait (no coordinated omission).
 */
public final class OpenLoop {

    private OpenLoop() {}

    /** Request number {@code n}; false where the answer was an error. */
    @FunctionalInterface
    public interface Ask {
        boolean ask(HttpConnection connection, int n) throws IOException;
    }

    /**
     * @param pace of those that were asked; of the others the time is known until the end alone
     * @param errors answers that were none
     * @param unasked requests whose turn did not come before the end
     */
    public record Outcome(Pace pace, double p999, double longest, long errors, long unasked) {}

    /**
     * @param rate a second
     * @param clients connections; more than are ever busy at once
     */
    public static Outcome run(int port, int rate, int seconds, int clients, Ask ask) throws InterruptedException {
        int requests = rate * seconds;
        long[] took = new long[requests];
        AtomicInteger next = new AtomicInteger();
        AtomicLong errors = new AtomicLong();
        AtomicLong unasked = new AtomicLong();
        long begin = System.nanoTime() + 200_000_000;
        // A server that falls behind for good is not waited for.
        long end = begin + seconds * 1_100_000_000L + 2_000_000_000L;
        Callable<Void> client = () -> {
            try (HttpConnection connection = new HttpConnection(port)) {
                for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
                    long due = begin + n * 1_000_000_000L / rate;
                    for (long early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                        LockSupport.parkNanos(early);
                    }
                    if (System.nanoTime() > end) {
                        unasked.incrementAndGet();
                    } else if (!isAnswered(ask, connection, n)) {
                        errors.incrementAndGet();
                    }
                    took[n] = System.nanoTime() - due;
                }
            }
            return null;
        };
        ClosedLoop.all(clients, client);
        double took1 = (System.nanoTime() - begin) / 1e9;
        Latencies latencies = Latencies.of(Arrays.copyOf(took, requests));
        Pace pace = Pace.of(latencies, took1);
        double asked = (requests - unasked.get()) / (double) requests;
        return new Outcome(
                new Pace(pace.rate() * asked, pace.p50(), pace.p99()),
                latencies.percentile(99.9),
                latencies.percentile(100),
                errors.get(),
                unasked.get());
    }

    /** A connection that breaks is an error of the request it carried, not the end of the measurement. */
    private static boolean isAnswered(Ask ask, HttpConnection connection, int n) throws IOException {
        try {
            return ask.ask(connection, n);
        } catch (IOException broken) {
            connection.reconnect();
            return false;
        }
    }
}
