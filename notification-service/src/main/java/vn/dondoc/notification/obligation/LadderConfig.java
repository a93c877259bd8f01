package vn.dondoc.notification.obligation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;

/** The ladder; its rungs are rows of the table {@code rungs}. */
@ConfigMapping(prefix = "dondoc.ladder")
public interface LadderConfig {

    /** Local time at which the rungs of a day fire: before people open their inbox. */
    @WithDefault("07:30")
    LocalTime firesAt();
}
