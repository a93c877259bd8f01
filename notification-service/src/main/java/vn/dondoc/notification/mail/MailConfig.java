package vn.dondoc.notification.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The delivery of mail; the server itself is {@link vn.dondoc.notification.smtp.SmtpConfig}. */
@ConfigMapping(prefix = "dondoc.mail")
public interface MailConfig {

    /** Whether this process delivers at all. */
    @WithDefault("true")
    boolean enabled();

    /** The pause between two looks at the queue; newly queued mail wakes the delivery at once. */
    @WithDefault("5s")
    Duration interval();

    /** How many threads deliver, each over a connection of its own. */
    @WithDefault("2")
    int workers();

    /** The most mails one thread claims at a time. */
    @WithDefault("20")
    int portion();

    /**
     * After this time a claimed mail counts as crashed and is sent again. Longer than {@code dondoc.smtp.patience}; and a database that is
     * away for longer, just after the server has accepted, has the same effect as a crash.
     */
    @WithDefault("3m")
    Duration lease();

    /** The pause before the second try of a mail; each further pause is twice as long. */
    @WithDefault("5s")
    Duration firstPause();

    /** The longest of these pauses. */
    @WithDefault("15m")
    Duration longestPause();
}
