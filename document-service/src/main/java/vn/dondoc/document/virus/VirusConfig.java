package vn.dondoc.document.virus;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where clamd listens. */
@ConfigMapping(prefix = "dondoc.clamd")
interface VirusConfig {

    /** Without it no file is scanned. */
    Optional<String> host();

    @WithDefault("3310")
    int port();

    /** For connecting, and for each wait on an answer. */
    @WithDefault("30S")
    Duration timeLimit();
}
