package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.dondoc.notification.notice.NoticeService;

/** Fires what is due: any number at once, in any number of replicas. */
@ApplicationScoped
public class SweepService {

    private final SweepRepository obligations;
    private final NoticeService notices;
    private final SweepConfig config;
    private final Clock clock;

    SweepService(SweepRepository obligations, NoticeService notices, SweepConfig config, Clock clock) {
        this.obligations = obligations;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** Fires one portion; how many notices it wrote, 0 when nothing is left to fire. */
    @Transactional
    public int firePortion() {
        List<FiredNotice> written = obligations.fire(clock.instant(), config.portion());
        notices.announceTaken(written.stream()
                .filter(FiredNotice::isTaken)
                .map(FiredNotice::id)
                .toList());
        notices.announceQueued(written.stream()
                .filter(notice -> !notice.isTaken())
                .map(FiredNotice::id)
                .toList());
        return written.size();
    }
}
