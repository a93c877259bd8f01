package vn.dondoc.task.review;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When directives that arrived are broken down. */
@ConfigMapping(prefix = "dondoc.breakdown")
public interface ReviewConfig {

    /** Pause between two rounds. */
    @WithDefault("1S")
    Duration interval();

    /** Most directives of one round. */
    @WithDefault("20")
    int portion();
}
