package vn.dondoc.notification.webhookdelivery;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the other side made of one request. */
sealed interface Answer {

    /** The HTTP status, or null where none came. */
    @Nullable
    Integer status();

    Duration took();

    /** 2xx. */
    record Taken(Integer status, Duration took) implements Answer {}

    /** 410: nothing is to be sent there any more. */
    record Gone(Integer status, Duration took) implements Answer {}

    /**
     * Anything else; tried again.
     *
     * @param retryAfter as the other side asked
     */
    record Failed(@Nullable Integer status, Duration took, String reason, Optional<Duration> retryAfter)
            implements Answer {}
}
