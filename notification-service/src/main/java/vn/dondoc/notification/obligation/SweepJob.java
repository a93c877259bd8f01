package vn.dondoc.notification.obligation;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.obligation.PlanningService.PlanChanged;

/** Sweeps round after round. What fails is tried again in the next one: nothing due is ever stepped over. */
@ApplicationScoped
class SweepJob {

    /** Plans wake the sweep many times a second; that it lives need not be written as often. */
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final SweepService sweep;
    private final SweepConfig config;
    private final Rounds rounds;
    private final UUID replica = Ids.next();
    private final AtomicLong lastBeat = new AtomicLong(System.nanoTime() - BEAT.toNanos());

    SweepJob(SweepService sweep, SweepConfig config) {
        this.sweep = sweep;
        this.config = config;
        this.rounds = new Rounds("sweep", config.interval(), this::sweepAll);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(config.workers());
        }
    }

    void onPlan(@Observes(during = TransactionPhase.AFTER_SUCCESS) PlanChanged changed) {
        rounds.wake();
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void sweepAll() {
        int fired;
        do {
            fired = sweep.firePortion();
        } while (fired > 0 && rounds.running());
        long sinceLastBeat = System.nanoTime() - lastBeat.get();
        if (sinceLastBeat >= BEAT.toNanos()) {
            sweep.beat(replica);
            lastBeat.set(System.nanoTime());
        }
    }
}
