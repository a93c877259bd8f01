package vn.dondoc.notification.mail;

import jakarta.enterprise.context.ApplicationScoped;
import vn.dondoc.notification.MailDelivery;

/** Delivers on the thread of the test. */
@ApplicationScoped
class QueuedMail implements MailDelivery {

    private final MailJob job;

    QueuedMail(MailJob job) {
        this.job = job;
    }

    @Override
    public void deliverAll() {
        while (job.deliverPortion()) {
            Thread.onSpinWait();
        }
    }
}
