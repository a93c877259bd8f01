package vn.dondoc.notification.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The sweep. */
@ConfigMapping(prefix = "dondoc.sweep")
public interface SweepConfig {

    /** Whether this process sweeps at all; a process that only serves requests can leave it to others. */
    @WithDefault("true")
    boolean enabled();

    /** The pause between two rounds. A plan that changed wakes the sweep at once; the pause is for rungs that come due. */
    @WithDefault("15s")
    Duration interval();

    /** The most due rungs fired in one transaction. */
    @WithDefault("500")
    int portion();

    /** How many threads of a process sweep at once; the rows they claim are never the same. */
    @WithDefault("2")
    int workers();
}
