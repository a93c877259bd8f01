package vn.dondoc.notification.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Webhooks: where they may go, how they are tried. */
@ConfigMapping(prefix = "dondoc.webhooks")
public interface WebhookConfig {

    /** Whether this process delivers at all. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Keys of 32 bytes in base64 that seal the signing secrets in the database: the first seals, all open. The same for all
     * replicas. Without one, no webhook can be registered.
     */
    Optional<List<String>> keys();

    /**
     * Hosts that may be addressed although they lie in a private network or are spoken to without TLS, such as the gateway to
     * text messages next door. All others must have public addresses and https.
     */
    Optional<Set<String>> allowedHosts();

    /** How long requests are signed with the former secret as well after a new one was drawn. */
    @WithDefault("24h")
    Duration overlap();

    /** The pause between two looks for deliveries; a new notice wakes them at once. */
    @WithDefault("5s")
    Duration interval();

    /** How many webhooks are spoken to at the same time. */
    @WithDefault("8")
    int workers();

    /** The most deliveries to one webhook before others have their turn. */
    @WithDefault("20")
    int portion();

    /** How long the other side may take for one request, from the name's resolution to the end of its answer. */
    @WithDefault("15s")
    Duration patience();

    /** After this time a claimed webhook counts as left by a crash. Longer than the patience. */
    @WithDefault("2m")
    Duration lease();

    /** The pauses between the tries of one delivery, each varied by a fifth; the last one repeats. */
    @WithDefault("5s,5m,30m,2h,5h,10h,14h")
    List<Duration> pauses();

    /** After this time a delivery is given up. */
    @WithDefault("3d")
    Duration horizon();
}
