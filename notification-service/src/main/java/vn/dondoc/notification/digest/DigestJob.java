package vn.dondoc.notification.digest;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.mail.MailConfig;
import vn.dondoc.notification.mailtext.MailFrame;
import vn.dondoc.notification.mailtext.MailText;
import vn.dondoc.notification.smtp.Delivery;
import vn.dondoc.notification.smtp.MailSender;
import vn.dondoc.notification.smtp.MailServerUnavailableException;
import vn.dondoc.notification.smtp.OutgoingMail;
import vn.dondoc.notification.smtp.SmtpConnection;

/** Makes digests and hands them over, round after round. */
@ApplicationScoped
class DigestJob {

    private static final Logger LOG = Logger.getLogger(DigestJob.class);

    private final DigestService digests;
    private final DigestWording wording;
    private final MailSender sender;
    private final MailConfig config;
    private final Template html;
    private final Template text;
    private final Rounds rounds;

    DigestJob(
            DigestService digests,
            DigestWording wording,
            MailSender sender,
            MailConfig config,
            @Location("mail/digest.html") Template html,
            @Location("mail/digest.txt") Template text) {
        this.digests = digests;
        this.wording = wording;
        this.sender = sender;
        this.config = config;
        this.html = html;
        this.text = text;
        this.rounds = new Rounds("digest", config.interval(), this::round);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (config.enabled()) {
            rounds.start(config.workers());
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        digests.make();
        while (rounds.running() && deliverSome()) {
            LOG.debug("digests were handed over");
        }
    }

    /** Over one connection, as many as mail servers take over one; false if there was nothing left to deliver. */
    private boolean deliverSome() {
        try (SmtpConnection connection = sender.connection()) {
            int handedOver = 0;
            while (handedOver < config.portion() && rounds.running() && deliverOne(connection)) {
                handedOver++;
            }
            return handedOver == config.portion();
        }
    }

    /** False if there was nothing to deliver. */
    boolean deliverOne() {
        try (SmtpConnection connection = sender.connection()) {
            return deliverOne(connection);
        }
    }

    private boolean deliverOne(SmtpConnection connection) {
        Optional<ClaimedDigest> claimed = digests.claim();
        claimed.ifPresent(digest -> {
            if (digest.isEmpty()) {
                digests.drop(digest);
            } else {
                deliver(digest, connection);
            }
        });
        return claimed.isPresent();
    }

    private void deliver(ClaimedDigest digest, SmtpConnection connection) {
        switch (sender.send(mail(digest), connection)) {
            case Delivery.Accepted() -> digests.markSent(digest);
            case Delivery.Refused(String reason) -> {
                LOG.warnf("digest %s cannot be delivered: %s", digest.id(), reason);
                digests.markFailed(digest, reason);
            }
            case Delivery.RecipientRefused(String reason) -> {
                LOG.warnf("digest %s cannot be delivered to its recipient: %s", digest.id(), reason);
                digests.markRecipientRefused(digest, reason);
            }
            case Delivery.Deferred(String reason) -> digests.postpone(digest, reason);
            case Delivery.Unavailable(String reason) -> {
                digests.postpone(digest, reason);
                throw new MailServerUnavailableException(reason);
            }
        }
    }

    OutgoingMail mail(ClaimedDigest digest) {
        DigestText words = wording.of(digest);
        MailFrame frame = MailFrame.ofReport(digest.language());
        return new OutgoingMail(
                digest.id(),
                digest.recipient(),
                null,
                new MailText(
                        digest.language(),
                        words.title(),
                        text.data("digest", words, "frame", frame).render(),
                        html.data("digest", words, "frame", frame).render()));
    }
}
