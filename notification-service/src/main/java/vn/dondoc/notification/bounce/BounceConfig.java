package vn.dondoc.notification.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mailbox that undeliverable mail comes back to, read over IMAP, and what is made of it. */
@ConfigMapping(prefix = "dondoc.bounces")
public interface BounceConfig {

    /** No mailbox is read without it. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    /** From the first byte; without only on one machine. */
    @WithDefault("true")
    boolean tls();

    Optional<String> username();

    Optional<String> password();

    /** What was read is marked as seen there; nothing is moved or deleted. */
    @WithDefault("INBOX")
    String folder();

    /** The pause between two looks. */
    @WithDefault("1m")
    Duration interval();

    /** How long the server may take for one answer. */
    @WithDefault("30s")
    Duration patience();

    /** After so many passing failures in a row an address counts as bouncing. */
    @WithDefault("5")
    int softLimit();

    /** Failures that lie farther apart are not in a row. */
    @WithDefault("30D")
    Duration softMemory();
}
