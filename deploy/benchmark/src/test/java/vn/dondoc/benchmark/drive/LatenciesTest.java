package vn.dondoc.benchmark.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void nothingMeasuredHasNoLatency() {
        assertThatThrownBy(Latencies::of).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percentileIsTheLeastThatSoManyDoNotExceed() {
        Latencies hundred = Latencies.of(
                LongStream.rangeClosed(1, 100).map(n -> (101 - n) * 1_000_000).toArray());

        assertThat(hundred.percentile(50)).isEqualTo(50);
        assertThat(hundred.percentile(99)).isEqualTo(99);
        assertThat(hundred.percentile(99.9)).isEqualTo(100);
        assertThat(hundred.percentile(100)).isEqualTo(100);
    }

    @Test
    void oneAnswerIsEveryPercentile() {
        Latencies one = Latencies.of(2_500_000);

        assertThat(one.percentile(1)).isEqualTo(2.5);
        assertThat(one.percentile(99)).isEqualTo(2.5);
    }
}
