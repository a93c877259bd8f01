package vn.dondoc.kit.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/** How often a client may ask. */
@ConfigMapping(prefix = "dondoc.limits")
public interface LimitConfig {

    /** Of every token subject that has no line of its own in {@link #clients}. */
    Allowance client();

    /** By token subject: a system that brings a province's documents may need more than a person. */
    Map<String, ClientAllowance> clients();

    /** Of refused tokens from one address: guessing is slow, and checking signatures costs us more than sending them. */
    FailureAllowance refusedTokens();

    /** Of one client. */
    interface Allowance {
        /** At once. 0: no limit. */
        @WithDefault("2000")
        int burst();

        /** In the long run. */
        @WithDefault("12000")
        int perMinute();
    }

    /** Of a client that is named. */
    interface ClientAllowance {
        int burst();

        int perMinute();
    }

    /** Of an address. */
    interface FailureAllowance {
        @WithDefault("100")
        int burst();

        @WithDefault("60")
        int perMinute();
    }
}
