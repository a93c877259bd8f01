package vn.dondoc.notification.obligation;

import java.time.Duration;

/** How a sweep of one thread goes about it. */
record OneSweep(boolean enabled, Duration interval, int portion) implements SweepConfig {

    /** For who asks for each portion himself. */
    static OneSweep ofPortions(int portion) {
        return new OneSweep(true, Duration.ofSeconds(1), portion);
    }

    @Override
    public int workers() {
        return 1;
    }
}
