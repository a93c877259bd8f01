package vn.dondoc.kit.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** One bucket per name, of the names that asked last: memory is bounded, whoever asks. */
final class Allowances {

    private static final int NAMES = 20_000;

    private final int burst;
    private final int perMinute;
    private final TimeMeter time;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > NAMES;
        }
    };

    /** @param burst 0 for no limit */
    Allowances(int burst, int perMinute, TimeMeter time) {
        this.burst = burst;
        this.perMinute = perMinute;
        this.time = time;
    }

    boolean limited() {
        return burst > 0;
    }

    /** Takes one, if one is left. */
    Verdict take(String name) {
        ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
        long wait = probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill();
        return new Verdict(
                probe.isConsumed(),
                probe.getRemainingTokens(),
                seconds(wait),
                seconds(probe.getNanosToWaitForReset()),
                burst);
    }

    /** Whether {@link #take} would be refused. */
    boolean isUsedUp(String name) {
        return bucket(name).getAvailableTokens() <= 0;
    }

    private Bucket bucket(String name) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    name,
                    unknown -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity(burst)
                                    .refillGreedy(perMinute, Duration.ofMinutes(1))
                                    .build())
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, 1_000_000_000L);
    }

    /**
     * What became of a request.
     *
     * @param left requests that may follow at once
     * @param waitSeconds until one more is allowed; 0 if this one was
     * @param resetSeconds until all are allowed again
     */
    record Verdict(boolean allowed, long left, long waitSeconds, long resetSeconds, int burst) {

        /** As the IETF draft on RateLimit headers writes it. */
        void tell(BiConsumer<String, String> header) {
            header.accept("RateLimit-Policy", "\"client\";q=" + burst);
            header.accept("RateLimit", "\"client\";r=" + left + ";t=" + resetSeconds);
            if (!allowed) {
                header.accept("Retry-After", Long.toString(waitSeconds));
            }
        }
    }
}
