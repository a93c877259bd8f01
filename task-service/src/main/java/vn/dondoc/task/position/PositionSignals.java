package vn.dondoc.task.position;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.dondoc.kit.outbox.EventsCommitted;
import vn.dondoc.kit.signal.ReplicaSignal;

/** Carries the news of a commit to this replica's {@link PositionWatch} at once, and to those of the others. */
@Singleton
class PositionSignals {

    private final PositionWatch watch;
    private final ReplicaSignal others;

    PositionSignals(DataSource dataSource, PositionConfig config, PositionWatch watch) {
        this.watch = watch;
        this.others = new ReplicaSignal(dataSource, "positions", config.coalesce(), watch::look);
    }

    void onStart(@Observes StartupEvent started) {
        others.start();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        others.stop();
    }

    void onCommit(@Observes EventsCommitted committed) {
        watch.look();
        others.tell();
    }
}
