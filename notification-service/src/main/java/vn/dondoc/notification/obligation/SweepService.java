package vn.dondoc.notification.obligation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.notice.NoticeSubject;

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

    /** Fires one portion; how many obligations it settled by firing, 0 when nothing is left to fire. */
    @Transactional
    public int firePortion() {
        List<FiredNotice> fired = obligations.fire(clock.instant(), config.portion());
        // Their versions were drawn as they were written: before those of the escalations.
        notices.announceTaken(ids(fired, FiredNotice::isTaken), subjects(fired, FiredNotice::isTaken));
        notices.announceFailed(subjects(fired, FiredNotice::isFailed));
        notices.announceEscalated(ids(fired, notice -> notice.escalates() && notice.isTaken()));
        notices.announceQueued(ids(fired, FiredNotice::isQueued));
        return (int) fired.stream().map(FiredNotice::obligationId).distinct().count();
    }

    /** Says that this replica has come to the end of a sweep; those not heard of for a day are forgotten. */
    @Transactional
    public void beat(UUID replica) {
        obligations.beat(replica, clock.instant());
    }

    private static List<NoticeSubject> subjects(List<FiredNotice> fired, Predicate<FiredNotice> which) {
        return fired.stream()
                .filter(which)
                .flatMap(notice -> notice.subject().stream())
                .sorted(Comparator.comparingLong(NoticeSubject::version))
                .toList();
    }

    private static List<UUID> ids(List<FiredNotice> fired, Predicate<FiredNotice> which) {
        return fired.stream()
                .filter(which)
                .map(FiredNotice::id)
                .filter(Objects::nonNull)
                .toList();
    }
}
