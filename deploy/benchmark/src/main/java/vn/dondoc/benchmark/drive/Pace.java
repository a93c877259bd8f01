package vn.dondoc.benchmark.drive;

/**
 * What a side of a measurement did.
 *
 * @param rate a second
 * @param p50 of one answer, in milliseconds; 0 where only the whole was timed
 * @param p99 as p50
 */
public record Pace(double rate, double p50, double p99) {

    public static Pace of(long count, double seconds) {
        return new Pace(count / seconds, 0, 0);
    }

    static Pace of(Latencies latencies, double seconds) {
        return new Pace(latencies.count() / seconds, latencies.percentile(50), latencies.percentile(99));
    }
}
