package vn.dondoc.kit.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;

/** Business time. */
@ConfigMapping(prefix = "dondoc.clock")
public interface TimeConfig {

    /** The zone in which dates begin and end. */
    @WithDefault("Asia/Ho_Chi_Minh")
    ZoneId zone();

    /** A file with the ISO-8601 duration to add to the system clock; accepted in the profiles local and test only. */
    Optional<Path> offsetFile();

    /** How long an offset that was read counts before the file is looked at again; zero where a test moves the clock. */
    @WithDefault("PT0.1S")
    Duration offsetReread();
}
