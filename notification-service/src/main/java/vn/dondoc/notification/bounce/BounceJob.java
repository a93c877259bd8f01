package vn.dondoc.notification.bounce;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Rounds;
import vn.dondoc.notification.mail.MailConfig;

/** Looks into the mailbox, and takes what was queued meanwhile for an address that bounces to whoever stands in. */
@ApplicationScoped
class BounceJob {

    private static final Logger LOG = Logger.getLogger(BounceJob.class);

    private final BounceMailbox mailbox;
    private final BounceService bounces;
    private final MailConfig mail;
    private final Rounds rounds;

    BounceJob(BounceMailbox mailbox, BounceService bounces, BounceConfig config, MailConfig mail) {
        this.mailbox = mailbox;
        this.bounces = bounces;
        this.mail = mail;
        this.rounds = new Rounds("bounces", config.interval(), this::round);
    }

    void onOpen(@Observes ServiceOpened opened) {
        if (mail.enabled()) {
            rounds.start(1);
        }
    }

    void onStop(@Observes ShutdownEvent stopping) throws InterruptedException {
        rounds.stop();
    }

    private void round() {
        int redirected = bounces.redirectQueued();
        if (redirected > 0) {
            LOG.infof("%d mails to addresses that bounce were not sent", redirected);
        }
        while (rounds.running() && mailbox.read() == BounceMailbox.MOST_AT_ONCE) {
            LOG.debug("undeliverable mail was read");
        }
    }
}
