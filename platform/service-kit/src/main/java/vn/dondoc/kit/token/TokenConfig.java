package vn.dondoc.kit.token;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long a good token is believed. */
@ConfigMapping(prefix = "dondoc.tokens")
public interface TokenConfig {

    /**
     * So long a token whose signature, issuer, audience and times were found good is not checked again, but never longer than it
     * is valid. A key that the issuer has withdrawn is honoured no longer than this. 0 checks each time.
     */
    @WithDefault("30s")
    Duration believedFor();

    /** So many are remembered; the least used are forgotten first. A token takes some kilobytes. */
    @WithDefault("5000")
    int remembered();
}
