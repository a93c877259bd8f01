package vn.dondoc.local.system;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Steps that do not wait for each other; when one fails the others are interrupted. */
final class ParallelSteps {
    private ParallelSteps() {}

    @FunctionalInterface
    interface Step {
        void run() throws IOException, InterruptedException, LocalFailureException;
    }

    static void run(List<Step> steps) throws LocalFailureException, InterruptedException {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            CompletionService<Boolean> running = new ExecutorCompletionService<>(executor);
            for (Step step : steps) {
                running.submit((Callable<Boolean>) () -> {
                    step.run();
                    return true;
                });
            }
            for (int i = 0; i < steps.size(); i++) {
                running.take().get();
            }
        } catch (ExecutionException e) {
            @Nullable Throwable cause = e.getCause();
            throw new LocalFailureException(String.valueOf((cause == null ? e : cause).getMessage()), e);
        } finally {
            executor.shutdownNow();
            executor.close();
        }
    }
}
