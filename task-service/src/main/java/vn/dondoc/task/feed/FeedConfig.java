package vn.dondoc.task.feed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The feed of changes. */
@ConfigMapping(prefix = "dondoc.feed")
public interface FeedConfig {

    /** How long a client may be away and still go on from its cursor. */
    @WithDefault("90D")
    Duration retention();

    /** How often what no cursor needs is forgotten. */
    @WithDefault("1h")
    Duration cleaning();

    /** The longest that a poll is held open. */
    @WithDefault("30s")
    Duration longestWait();

    /** How long a stream may be silent; proxies cut off what is silent for a minute. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader of a stream may take for one event before it is cut off; it goes on from the last one it had. */
    @WithDefault("20s")
    Duration patience();

    /** The most streams of one replica: each holds a socket and one event. */
    @WithDefault("2000")
    int streams();
}
