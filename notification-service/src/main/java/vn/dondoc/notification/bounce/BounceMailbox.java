package vn.dondoc.notification.bounce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Optional;
import java.util.Properties;
import org.jboss.logging.Logger;

/**
 * Reads the mailbox. A mail is marked as seen after what it says is in the database, so that a crash reads it once more, and the
 * second reading changes nothing.
 */
@ApplicationScoped
class BounceMailbox {

    private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
    /** Read in one look; if there were so many, there may be more. */
    static final int MOST_AT_ONCE = 200;

    private final BounceConfig config;
    private final BounceParser parser;
    private final BounceService bounces;

    BounceMailbox(BounceConfig config, BounceParser parser, BounceService bounces) {
        this.config = config;
        this.parser = parser;
        this.bounces = bounces;
    }

    /**
     * Takes what has come since the last look; how many mails it has read.
     *
     * @throws IllegalStateException if the mailbox cannot be spoken to
     */
    int read() {
        if (config.host().isEmpty()) {
            return 0;
        }
        try (Store store = Session.getInstance(properties()).getStore(config.tls() ? "imaps" : "imap")) {
            store.connect(
                    config.host().get(),
                    config.port(),
                    config.username().orElse(""),
                    config.password().orElse(""));
            try (Folder folder = store.getFolder(config.folder())) {
                folder.open(Folder.READ_WRITE);
                return readUnseen(folder);
            }
        } catch (MessagingException e) {
            throw new IllegalStateException("the mailbox of undeliverable mail: " + e.getMessage(), e);
        }
    }

    private int readUnseen(Folder folder) throws MessagingException {
        Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
        int most = Math.min(unseen.length, MOST_AT_ONCE);
        for (int n = 0; n < most; n++) {
            parse((MimeMessage) unseen[n]).ifPresent(bounces::take);
            unseen[n].setFlag(Flags.Flag.SEEN, true);
        }
        return most;
    }

    /** What cannot be read as a mail is left to people. */
    private Optional<Bounce> parse(MimeMessage message) {
        try {
            return parser.parse(message);
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            LOG.warnf("a mail in the mailbox of undeliverable mail cannot be read: %s", unreadable);
            return Optional.empty();
        }
    }

    private Properties properties() {
        String protocol = config.tls() ? "mail.imaps" : "mail.imap";
        String patience = String.valueOf(config.patience().toMillis());
        Properties properties = new Properties();
        properties.put(protocol + ".connectiontimeout", patience);
        properties.put(protocol + ".timeout", patience);
        properties.put(protocol + ".writetimeout", patience);
        properties.put(protocol + ".ssl.checkserveridentity", "true");
        return properties;
    }
}
