package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.dondoc.notification.bounce.BounceRepository.Returned;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.smtp.RecipientRefused;

/** Keeps what came back, stops mailing addresses that bounce, and tells whoever stands in. */
@ApplicationScoped
class BounceService {

    private static final Logger LOG = Logger.getLogger(BounceService.class);

    private final BounceRepository bounces;
    private final NoticeService notices;
    private final BounceConfig config;
    private final Clock clock;

    BounceService(BounceRepository bounces, NoticeService notices, BounceConfig config, Clock clock) {
        this.bounces = bounces;
        this.notices = notices;
        this.config = config;
        this.clock = clock;
    }

    /** A mail counts once, however often it is said to have come back; of a mail that is not ours nothing is kept. */
    @Transactional
    void take(Bounce bounce) {
        List<String> recipients = bounces.recipientOf(bounce.mail());
        if (recipients.isEmpty()) {
            LOG.infof("mail %s came back and is not known here", bounce.mail());
            return;
        }
        Instant now = clock.instant();
        String address = BounceRepository.key(recipients.getFirst());
        if (!bounces.keep(bounce, address, now)) {
            return;
        }
        bounces.holdFollowUpsOf(bounce.mail());
        List<Returned> returned = bounces.settleReturned(bounce, now);
        notices.announceFailed(ids(returned));
        bounces.countAgainst(address, bounce, config.softLimit(), now.minus(config.softMemory()), now);
        tellSubstitutes(returned, now);
        redirectQueued();
    }

    /** The server refused the recipient of a mail, which has failed: it counts against the address like a bounce. */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeRefusal(@Observes RecipientRefused refused) {
        Bounce bounce = BounceParser.ofAnswer(refused.mail(), refused.reason());
        String address = BounceRepository.key(bounces.recipientOf(bounce.mail()).getFirst());
        Instant now = clock.instant();
        if (bounces.keep(bounce, address, now)) {
            bounces.countAgainst(address, bounce, config.softLimit(), now.minus(config.softMemory()), now);
            tellSubstitutes(bounces.failed(bounce.mail()), now);
        }
    }

    /**
     * What is queued for addresses that bounce fails, and goes to whoever stands in; also what was queued while the address was
     * being marked.
     *
     * @return how many
     */
    @Transactional
    int redirectQueued() {
        if (!bounces.isAnyBouncing()) {
            return 0;
        }
        Instant now = clock.instant();
        bounces.holdFollowUpsOfRedirected();
        List<Returned> stopped = bounces.stopQueued(now);
        bounces.stopQueuedDigests(now);
        notices.announceFailed(ids(stopped));
        tellSubstitutes(stopped, now);
        return stopped.size();
    }

    /** What no longer holds is not told again. */
    private void tellSubstitutes(List<Returned> failed, Instant now) {
        if (failed.isEmpty()) {
            return;
        }
        List<UUID> told = bounces.tellSubstitutes(ids(failed), now);
        notices.cancelObsolete(
                failed.stream().map(Returned::assignmentId).distinct().toList(), now);
        notices.announceQueued(told);
    }

    private static List<UUID> ids(List<Returned> notices) {
        return notices.stream().map(Returned::id).toList();
    }
}
