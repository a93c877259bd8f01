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
import java.util.stream.Collectors;
import vn.dondoc.kit.signal.Watch;
import vn.dondoc.kit.signal.Watch.Waiter;

/** Wakes who waits for the next change of the assignments of a scope. */
@Singleton
public class PositionWatch {

    private final PositionRepository positions;
    private final Watch<Seen> watch;

    private record Seen(Scope scope, List<AgencyPosition> positions) {}

    PositionWatch(PositionRepository positions, PositionConfig config, MeterRegistry registry) {
        this.positions = positions;
        Timer latency = Timer.builder("dondoc.feed.latency")
                .description("From hearing of a commit until the clients that wait for it are woken")
                .publishPercentiles(0.99)
                .register(registry);
        this.watch = new Watch<>("position-watch", config.poll(), config.coalesce(), this::lookFor, latency::record);
    }

    void onStart(@Observes StartupEvent started) {
        watch.start();
    }

    /** Who waits is answered at once with what there is. */
    void onStop(@Observes ShutdownEvent stopping) {
        watch.stop();
    }

    public boolean running() {
        return watch.running();
    }

    /** Something was committed, here or in another replica. */
    void look() {
        watch.look();
    }

    /** Waits until the scope stands elsewhere than seen; holds neither a connection nor a platform thread meanwhile. */
    public void await(Scope scope, List<AgencyPosition> seen, Duration atMost) throws InterruptedException {
        watch.await(new Seen(scope, seen), atMost);
    }

    private void lookFor(List<Waiter<Seen>> waiting) {
        Map<Boolean, List<Waiter<Seen>>> byKind = waiting.stream()
                .collect(Collectors.partitioningBy(waiter -> waiter.seen().scope() instanceof Scope.OfAgency));
        lookForAgencies(byKind.getOrDefault(true, List.of()));
        byKind.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(waiter -> waiter.seen().scope()))
                .forEach((scope, some) -> wake(some, Map.of(scope, positions.positions(scope))));
    }

    /** All at once: there are many of them. */
    private void lookForAgencies(List<Waiter<Seen>> some) {
        if (some.isEmpty()) {
            return;
        }
        wake(
                some,
                positions
                        .positions(some.stream()
                                .map(waiter -> ((Scope.OfAgency) waiter.seen().scope()).code())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.groupingBy(position -> (Scope) new Scope.OfAgency(position.agency()))));
    }

    private static void wake(List<Waiter<Seen>> some, Map<Scope, List<AgencyPosition>> now) {
        some.stream()
                .filter(waiter -> !waiter.seen()
                        .positions()
                        .equals(now.getOrDefault(waiter.seen().scope(), List.of())))
                .forEach(Waiter::wake);
    }
}
