package vn.dondoc.testkit.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Calls that do not mind each other, several at a time: one after the other they leave most of the machine idle. */
final class AtOnce {

    private static final int CALLERS = 8;

    private AtOnce() {}

    /** What came of each, in the order of the things. */
    static <T, R> List<R> of(List<T> things, Function<T, R> call) {
        List<R> results = new ArrayList<>();
        try (ExecutorService callers =
                Executors.newFixedThreadPool(CALLERS, Thread.ofVirtual().factory())) {
            List<Future<R>> futures = things.stream()
                    .map(thing -> callers.submit(() -> call.apply(thing)))
                    .toList();
            for (Future<R> future : futures) {
                results.add(future.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return results;
    }
}
