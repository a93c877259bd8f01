package vn.dondoc.notification.webhookdelivery;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A webhook that this process serves now, and what waits for it.
 *
 * @param claim names this turn; a later one has another
 * @param formerSecret sealed like {@code secret}; null once the overlap is over
 * @param failures turns that failed since the last one that did not
 * @param claimedAt machine time
 */
record Lane(
        UUID webhookId,
        UUID claim,
        String url,
        byte[] secret,
        byte @Nullable [] formerSecret,
        int failures,
        Instant claimedAt,
        List<WaitingNotice> waiting) {}
