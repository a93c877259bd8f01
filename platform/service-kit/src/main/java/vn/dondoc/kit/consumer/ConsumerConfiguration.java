package vn.dondoc.kit.consumer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The consumers of other services' events. */
@ConfigMapping(prefix = "dondoc.consumers")
public interface ConsumerConfiguration {

    /** Whether this process consumes at all; a process that only serves requests can leave it to others. */
    @WithDefault("true")
    boolean enabled();

    /** The most records applied in one transaction. */
    @WithDefault("1000")
    int batchRecords();

    /** The longest pause between two attempts during an outage. */
    @WithDefault("5s")
    Duration longestPause();
}
