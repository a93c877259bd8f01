package vn.dondoc.notification.obligation;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.UUID;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.obligation.PlanningService.PlanChanged;

/** Sweeps round after round. What fails is tried again in the next one: nothing due is ever stepped over. */
@ApplicationScoped
class SweepJob {

    private final SweepService sweep;
    private final SweepConfig config;
    private final Rounds rounds;
    private final UUID replica = Ids.next();

    SweepJob(SweepService sweep, SweepConfig config) {
        this.sweep = sweep;
        this.config = config;
        this.rounds = new Rounds("sweep", config.interval(), this::sweepAll);
    }

    void onStart(@Observes StartupEvent started) {
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
        sweep.beat(replica);
    }
}
