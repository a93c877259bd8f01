package vn.dondoc.task.position;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How soon who waits for changes hears of them. */
@ConfigMapping(prefix = "dondoc.positions")
public interface PositionConfig {

    /** The bound on delay where no signal comes: a change by another replica's lost one, or by an operator's own SQL. */
    @WithDefault("1s")
    Duration poll();

    /** The least time between two looks at the positions, and between two signals to other replicas. */
    @WithDefault("20ms")
    Duration coalesce();
}
