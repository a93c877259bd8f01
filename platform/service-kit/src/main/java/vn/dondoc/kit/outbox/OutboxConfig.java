package vn.dondoc.kit.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay of the outbox. */
@ConfigMapping(prefix = "dondoc.outbox")
public interface OutboxConfig {

    /** Whether this process may relay at all; a process that only serves requests can leave it to others. */
    @WithDefault("true")
    boolean relay();

    /** How long a relay may be silent before another takes over. Longer than a garbage collection, shorter than a coffee. */
    @WithDefault("10s")
    Duration lease();

    /** How long the relay sleeps when no signal wakes it: the bound on delay if a signal is lost. */
    @WithDefault("500ms")
    Duration poll();

    /** The least time between two signals of one replica to the relay in another. */
    @WithDefault("20ms")
    Duration coalesce();

    /** The most records sent in one Kafka transaction: a backlog pays the lease, the commits and the deletion once for so many. */
    @WithDefault("5000")
    int batchRecords();

    /** The most bytes read for one Kafka transaction; one larger record still goes. */
    @WithDefault("8388608")
    long batchBytes();
}
