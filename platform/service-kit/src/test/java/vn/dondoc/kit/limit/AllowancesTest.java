package vn.dondoc.kit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AllowancesTest {

    private final Clock clock = new Clock();
    private final Allowances threeAndOneEachSecond = new Allowances(3, 60, clock);

    private static final class Clock implements TimeMeter {
        private long nanos;

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    @Test
    void fourthAtOnceWaitsUntilOneIsLeftAgain() {
        for (int left = 2; left >= 0; left--) {
            assertThat(threeAndOneEachSecond.take("a").left()).isEqualTo(left);
        }
        Allowances.Verdict refused = threeAndOneEachSecond.take("a");
        assertThat(refused.allowed()).isFalse();
        assertThat(refused.waitSeconds()).isEqualTo(1);
        Map<String, String> told = new TreeMap<>();
        refused.tell(told::put);
        assertThat(told)
                .containsExactly(
                        Map.entry("RateLimit", "\"client\";r=0;t=3"),
                        Map.entry("RateLimit-Policy", "\"client\";q=3"),
                        Map.entry("Retry-After", "1"));

        clock.nanos += Duration.ofMillis(1001).toNanos();
        assertThat(threeAndOneEachSecond.take("a").allowed()).isTrue();
        assertThat(threeAndOneEachSecond.isUsedUp("a")).isTrue();
    }

    @Test
    void oneClientsHasteIsNotAnothers() {
        for (int i = 0; i < 4; i++) {
            threeAndOneEachSecond.take("a");
        }
        assertThat(threeAndOneEachSecond.isUsedUp("a")).isTrue();
        assertThat(threeAndOneEachSecond.take("b").allowed()).isTrue();
    }

    @Test
    void zeroIsNoLimit() {
        assertThat(new Allowances(0, 0, clock).limited()).isFalse();
    }
}
