package vn.dondoc.notification.smtp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server, and who mails come from. */
@ConfigMapping(prefix = "dondoc.smtp")
public interface SmtpConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("587")
    int port();

    /** How the way to the server is kept from readers; the server's certificate and name are checked. */
    @WithDefault("STARTTLS")
    Security security();

    /** Nobody to sign in as if absent. */
    Optional<String> username();

    Optional<String> password();

    /** The address that agencies see and answer to. */
    @WithDefault("dondoc@localhost")
    String from();

    /** The name beside it. */
    @WithDefault("Theo dõi, đôn đốc nhiệm vụ")
    String fromName();

    /**
     * The mailbox that what cannot be delivered comes back to, read by {@code dondoc.bounces}; the mail's id is put behind a plus
     * sign before the at sign, so the server must take such addresses. Absent: it comes back to {@link #from}.
     */
    Optional<String> bounceAddress();

    /** How long the server may take for one mail. What it accepts later than that is sent again. */
    @WithDefault("60s")
    Duration patience();

    /** Right side of the Message-ID; the left is the id of the notice or digest. */
    @WithDefault("notification.dondoc")
    String messageIdDomain();

    /** From open to closed. */
    enum Security {
        /** Only on one machine. */
        NONE,
        /** Plain at first; a server that does not offer TLS gets no mail. */
        STARTTLS,
        /** From the first byte, as on port 465. */
        TLS
    }
}
