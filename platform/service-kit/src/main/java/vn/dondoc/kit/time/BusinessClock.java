package vn.dondoc.kit.time;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Makes the {@link Clock} that all rules use. Refuses to start where a movable clock is configured outside a local system. */
@Startup
@Singleton
public class BusinessClock {

    private final Clock clock;

    BusinessClock(TimeConfig config) {
        Clock system = Clock.system(config.zone());
        Optional<Path> offsetFile = config.offsetFile();
        if (offsetFile.isPresent() && !movable()) {
            throw new IllegalStateException(
                    "dondoc.clock.offset-file is set, but a movable clock is allowed in the profile local only");
        }
        clock = offsetFile
                .<Clock>map(file -> new OffsetClock(system, file, config.offsetReread()))
                .orElse(system);
    }

    private static boolean movable() {
        return ConfigUtils.getProfiles().contains("local") || LaunchMode.current() == LaunchMode.TEST;
    }

    @Produces
    @Singleton
    Clock clock() {
        return clock;
    }
}
