package vn.dondoc.notification.inboxstream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Streams of new notices. */
@ConfigMapping(prefix = "dondoc.inbox-streams")
public interface StreamConfig {

    /** How long a stream may be silent; proxies cut off what is silent for a minute. */
    @WithDefault("15s")
    Duration heartbeat();

    /** How long a reader may take for one event before it is cut off; it goes on from the last one it had. */
    @WithDefault("20s")
    Duration patience();

    /** The most streams of one replica: each holds a socket and one page of notices. */
    @WithDefault("2000")
    int streams();

    /** The bound on delay where no signal comes, such as a lost one of another replica. */
    @WithDefault("2s")
    Duration poll();

    /** The least time between two looks for news, and between two signals to other replicas. */
    @WithDefault("20ms")
    Duration coalesce();
}
