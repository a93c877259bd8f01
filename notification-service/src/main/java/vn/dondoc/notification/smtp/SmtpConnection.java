package vn.dondoc.notification.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One connection to the mail server, made with the first mail and used for the next ones. Of one thread. */
public class SmtpConnection implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SmtpConnection.class);

    private final Session session;
    private final Duration patience;
    private @Nullable Transport transport;

    SmtpConnection(Session session, Duration patience) {
        this.session = session;
        this.patience = patience;
    }

    /** Answers within the patience: a server that takes longer is hung up on. */
    Delivery send(Message mail) {
        FutureTask<Delivery> conversation = new FutureTask<>(() -> converse(mail));
        // Socket time-outs count from answer to answer; an interrupt ends a virtual thread's waiting at any point, and
        // its socket.
        Thread.ofVirtual().name("smtp").start(conversation);
        try {
            return conversation.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return hangUp(conversation, "no answer within " + patience.toMillis() + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return hangUp(conversation, "interrupted");
        } catch (ExecutionException | CancellationException e) {
            return hangUp(conversation, String.valueOf(e.getCause()));
        }
    }

    private Delivery converse(Message mail) {
        try {
            transport().sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Accepted();
        } catch (MessagingException refusal) {
            return SmtpAnswer.of(refusal);
        }
    }

    private Transport transport() throws MessagingException {
        Transport current = transport;
        if (current == null) {
            current = session.getTransport();
            transport = current;
        }
        if (!current.isConnected()) {
            current.connect();
        }
        return current;
    }

    private Delivery hangUp(FutureTask<Delivery> conversation, String reason) {
        conversation.cancel(true);
        transport = null;
        return new Delivery.Unavailable(reason);
    }

    @Override
    public void close() {
        Transport current = transport;
        if (current != null) {
            try {
                current.close();
            } catch (MessagingException e) {
                LOG.debugf("the mail server did not say good-bye: %s", e.getMessage());
            }
        }
    }
}
