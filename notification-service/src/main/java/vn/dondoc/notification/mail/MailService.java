package vn.dondoc.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import vn.dondoc.kit.id.Ids;
import vn.dondoc.notification.notice.NoticeService;
import vn.dondoc.notification.smtp.RecipientRefused;

/** The queue of mail, and what became of each. */
@ApplicationScoped
class MailService {

    private static final int LONGEST_REASON = 500;

    private final MailRepository mails;
    private final NoticeService notices;
    private final Event<RecipientRefused> recipientRefused;
    private final MailConfig config;
    private final Clock clock;

    MailService(
            MailRepository mails,
            NoticeService notices,
            Event<RecipientRefused> recipientRefused,
            MailConfig config,
            Clock clock) {
        this.mails = mails;
        this.notices = notices;
        this.recipientRefused = recipientRefused;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when nothing waits, or only what others are handing over. */
    @Transactional
    List<ClaimedMail> claim() {
        return mails.claim(Ids.next(), config.portion(), config.lease(), clock.instant());
    }

    @Transactional
    void markSent(ClaimedMail mail) {
        mails.holdFollowUp(mail.assignmentId());
        if (mails.settle(mail, "SENT", clock.instant(), null)) {
            notices.announceTaken(List.of(mail.id()));
        }
    }

    @Transactional
    void markFailed(ClaimedMail mail, String reason) {
        mails.holdFollowUp(mail.assignmentId());
        if (mails.settle(mail, "FAILED", clock.instant(), shortened(reason))) {
            notices.announceFailed(mail.id());
        }
    }

    /** Failed, and perhaps not to be tried with this address again. */
    @Transactional
    void markRecipientRefused(ClaimedMail mail, String reason) {
        mails.holdFollowUp(mail.assignmentId());
        if (mails.settle(mail, "FAILED", clock.instant(), shortened(reason))) {
            notices.announceFailed(mail.id());
            recipientRefused.fire(new RecipientRefused(mail.id(), shortened(reason)));
        }
    }

    /** Tried again after a pause that doubles with each try. */
    @Transactional
    void postpone(ClaimedMail mail, String reason) {
        Duration pause = config.firstPause().multipliedBy(1L << Math.min(mail.attempts() - 1, 20));
        Duration longest = config.longestPause();
        mails.postpone(mail, pause.compareTo(longest) < 0 ? pause : longest, shortened(reason));
    }

    /** These were claimed but not tried. */
    @Transactional
    void giveBack(List<ClaimedMail> untried) {
        if (!untried.isEmpty()) {
            mails.giveBack(
                    untried.getFirst().claim(),
                    untried.stream().map(ClaimedMail::id).toList());
        }
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
