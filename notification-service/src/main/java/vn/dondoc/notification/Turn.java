package vn.dondoc.notification;

import java.time.Duration;

/** The time for which one worker has claimed something; when it is over, others take the worker for crashed. */
public final class Turn {

    private final long began = System.nanoTime();
    private final Duration lease;

    private Turn(Duration lease) {
        this.lease = lease;
    }

    /** To be called before the claim: the turn then ends before what was claimed is free again. */
    public static Turn of(Duration lease) {
        return new Turn(lease);
    }

    /** Since the claim, by a clock that nobody sets. */
    public Duration passed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Whether what may take so long will be over before others may begin it anew. */
    public boolean hasTimeFor(Duration longest) {
        return passed().plus(longest).compareTo(lease) < 0;
    }
}
