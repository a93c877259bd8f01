package vn.dondoc.benchmark.measure;

import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUIDv7, by whose time a key of ours is told from what was there before. */
final class FreshId {

    private static final InstantSource CLOCK = InstantSource.system();

    private FreshId() {}

    static String next() {
        long high = CLOCK.millis() << 16 | 0x7000 | ThreadLocalRandom.current().nextInt(0x1000);
        long low = 0x8000_0000_0000_0000L | ThreadLocalRandom.current().nextLong() >>> 2;
        return new UUID(high, low).toString();
    }
}
