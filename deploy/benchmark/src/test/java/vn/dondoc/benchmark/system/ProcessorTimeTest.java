package vn.dondoc.benchmark.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void timeIsOfUserAndSystemAndOfEndedChildrenWhateverTheProcessIsCalled() {
        String stat = "42 (my (odd) name) S 1 42 42 0 -1 4194560 9 0 0 0 100 50 20 5 20 0 1 0 12 0";

        assertThat(ProcessorTime.seconds(stat)).isEqualTo(1.75);
    }
}
