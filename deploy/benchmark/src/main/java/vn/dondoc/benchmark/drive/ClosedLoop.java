package vn.dondoc.benchmark.drive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Each of some clients begins its next work when its last one is done, until all work is. */
public final class ClosedLoop {

    private ClosedLoop() {}

    /** Work number {@code n}, over the client's own connection. */
    @FunctionalInterface
    public interface Work {
        void run(HttpConnection connection, int n) throws IOException;
    }

    /** @return works a second, and how long each took */
    public static Pace run(int port, int clients, int works, Work work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[] took = new long[works];
        Callable<Void> client = () -> {
            try (HttpConnection connection = new HttpConnection(port)) {
                for (int n = next.getAndIncrement(); n < works; n = next.getAndIncrement()) {
                    long begun = System.nanoTime();
                    work.run(connection, n);
                    took[n] = System.nanoTime() - begun;
                }
            }
            return null;
        };
        long begun = System.nanoTime();
        all(clients, client);
        return Pace.of(Latencies.of(Arrays.copyOf(took, works)), (System.nanoTime() - begun) / 1e9);
    }

    static void all(int clients, Callable<Void> client) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> copies = new ArrayList<>();
            for (int n = 0; n < clients; n++) {
                copies.add(client);
            }
            for (Future<Void> done : threads.invokeAll(copies)) {
                done.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
