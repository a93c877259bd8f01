package vn.dondoc.notification.mail;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;
import vn.dondoc.kit.correlation.CorrelationId;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.Turn;
import vn.dondoc.notification.mailtext.NoticeMails;
import vn.dondoc.notification.notice.NoticesQueued;
import vn.dondoc.notification.smtp.Delivery;
import vn.dondoc.notification.smtp.MailSender;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.notification.smtp.OutgoingMail;
import vn.dondoc.notification.smtp.SmtpConfig;
import vn.dondoc.notification.smtp.SmtpConnection;

/** Delivers what is queued, round after round, on a few threads. */
@ApplicationScoped
class MailJob {

    private static final Logger LOG = Logger.getLogger(MailJob.class);
    private static final Duration BEFORE_MARKING_AGAIN = Duration.ofSeconds(1);

    private final MailService mails;
    private final NoticeMails notices;
    private final MailSender sender;
    private final MailConfig config;
    private final SmtpConfig smtp;
    private final Rounds rounds;

    MailJob(MailService mails, NoticeMails notices, MailSender sender, MailConfig config, SmtpConfig smtp) {
        this.mails = mails;
        this.notices = notices;
        this.sender = sender;
        this.config = config;
        this.smtp = smtp;
        this.rounds = new Rounds("mail", config.interval(), this::deliverAll);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(config.workers());
        }
    }

    void onQueued(@Observes(during = TransactionPhase.AFTER_SUCCESS) NoticesQueued queued) {
        rounds.wake();
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void deliverAll() {
        while (rounds.running() && deliverPortion()) {
            LOG.debug("a portion of mail was handed over");
        }
    }

    /** False if there was nothing to deliver. */
    boolean deliverPortion() {
        Turn turn = Turn.of(config.lease());
        List<ClaimedMail> claimed = mails.claim();
        int tried = 0;
        try (SmtpConnection connection = sender.connection()) {
            while (tried < claimed.size() && turn.hasTimeFor(smtp.patience())) {
                deliver(claimed.get(tried++), connection);
            }
        } finally {
            CorrelationId.end();
            mails.giveBack(claimed.subList(tried, claimed.size()));
        }
        return !claimed.isEmpty();
    }

    private void deliver(ClaimedMail mail, SmtpConnection connection) {
        CorrelationId.begin(mail.correlationId());
        switch (handOver(mail, connection)) {
            case Delivery.Accepted() -> untilStored(mail, () -> mails.markSent(mail));
            case Delivery.Refused(String reason) -> {
                LOG.warnf("notice %s cannot be delivered: %s", mail.id(), reason);
                untilStored(mail, () -> mails.markFailed(mail, reason));
            }
            case Delivery.RecipientRefused(String reason) -> {
                LOG.warnf("notice %s cannot be delivered to its recipient: %s", mail.id(), reason);
                untilStored(mail, () -> mails.markRecipientRefused(mail, reason));
            }
            case Delivery.Deferred(String reason) -> mails.postpone(mail, reason);
            case Delivery.Unavailable(String reason) -> {
                // This one too, or a mail on which the server stumbles would stand before all others for ever.
                mails.postpone(mail, reason);
                throw new MailServerUnavailableException(reason);
            }
        }
    }

    Delivery handOver(ClaimedMail mail, SmtpConnection connection) {
        return sender.send(
                new OutgoingMail(
                        mail.id(),
                        mail.recipient(),
                        mail.correlationId(),
                        notices.write(mail.facts(), mail.recipient())),
                connection);
    }

    /** What the server has answered must be kept, or the mail goes out once more: an absence of the database is waited out. */
    private void untilStored(ClaimedMail mail, Runnable mark) {
        do {
            try {
                mark.run();
                return;
            } catch (RuntimeException outage) {
                LOG.warnf("the answer for notice %s could not be stored, trying again: %s", mail.id(), outage);
            }
        } while (rounds.pause(BEFORE_MARKING_AGAIN));
    }
}
