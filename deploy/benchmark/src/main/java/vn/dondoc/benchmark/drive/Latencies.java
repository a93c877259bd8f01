package vn.dondoc.benchmark.drive;

import java.util.Arrays;

/** How long answers took. */
public final class Latencies {

    private final long[] sortedNanos;

    private Latencies(long[] sortedNanos) {
        this.sortedNanos = sortedNanos;
    }

    /** @param nanos in any order, at least one */
    public static Latencies of(long... nanos) {
        if (nanos.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    /**
     * The least of the latencies that so many in a hundred do not exceed (nearest rank), in milliseconds.
     *
     * @param percent above 0, up to 100
     */
    public double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sortedNanos.length);
        return sortedNanos[Math.max(rank, 1) - 1] / 1e6;
    }

    public int count() {
        return sortedNanos.length;
    }
}
