package vn.dondoc.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void rateIsToBeAtLeastAShareOfTheLimits() {
        Goal goal = new Goal.AtLeast(0.8);

        assertThat(goal.isMet(0.79)).isFalse();
        assertThat(goal.isMet(0.8)).isTrue();
        assertThat(goal.text()).isEqualTo("≥ 0.80");
    }

    @Test
    void timeIsToBeAtMostAMultipleOrAnAmount() {
        assertThat(new Goal.AtMost(3, "").text()).isEqualTo("≤ 3.0 ×");
        assertThat(new Goal.AtMost(1_500, "ms").text()).isEqualTo("≤ 1,500 ms");
        assertThat(new Goal.AtMost(50, "ms").isMet(50.1)).isFalse();
        assertThat(new Goal.AtMost(50, "ms").isMet(Double.POSITIVE_INFINITY)).isFalse();
    }
}
