package vn.dondoc.notification.hold;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.obligation.SweepConfig;

/** Ends holds whose time has come; also one that came while no process ran. */
@ApplicationScoped
class HoldJob {

    private final SweepConfig config;
    private final Rounds rounds;

    HoldJob(HoldService holds, SweepConfig config) {
        this.config = config;
        this.rounds = new Rounds("hold", config.interval(), holds::endOver);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(1);
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }
}
