package vn.dondoc.task.series;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When recurring duties are looked at. */
@ConfigMapping(prefix = "dondoc.series")
public interface SeriesConfig {

    /** Pause between two rounds; a period begins with a day, so minutes do. */
    @WithDefault("1M")
    Duration interval();

    /** Most duties of one transaction. */
    @WithDefault("20")
    int portion();
}
