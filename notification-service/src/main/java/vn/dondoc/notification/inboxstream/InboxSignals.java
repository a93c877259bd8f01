package vn.dondoc.notification.inboxstream;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.dondoc.kit.signal.ReplicaSignal;
import vn.dondoc.notification.notice.NoticeService.NoticesTaken;

/** Carries the news of fired notices to this replica's {@link InboxWatch} at once, and to those of the others. */
@Singleton
class InboxSignals {

    private final InboxWatch watch;
    private final ReplicaSignal others;

    InboxSignals(DataSource dataSource, StreamConfig config, InboxWatch watch) {
        this.watch = watch;
        this.others = new ReplicaSignal(dataSource, "inbox", config.coalesce(), watch::look);
    }

    void onStart(@Observes StartupEvent started) {
        others.start();
    }

    void onStop(@Observes ShutdownEvent stopping) {
        others.stop();
    }

    void onTaken(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesTaken taken) {
        watch.look();
        others.tell();
    }
}
