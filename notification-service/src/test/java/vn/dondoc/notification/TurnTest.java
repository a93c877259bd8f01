package vn.dondoc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TurnTest {

    @Test
    void leavesAloneWhatMightLastUntilOthersMayBeginIt() {
        assertThat(Turn.of(Duration.ofMinutes(5)).hasTimeFor(Duration.ofMinutes(5)))
                .isFalse();
        assertThat(Turn.of(Duration.ZERO).hasTimeFor(Duration.ZERO)).isFalse();
    }

    @Test
    void beginsWhatIsOverBefore() {
        assertThat(Turn.of(Duration.ofMinutes(5)).hasTimeFor(Duration.ofMinutes(4)))
                .isTrue();
    }

    @Test
    void timeThatPassedIsTakenFromIt() {
        Turn turn = Turn.of(Duration.ofMinutes(5));

        while (turn.passed().isZero()) {
            Thread.onSpinWait();
        }

        assertThat(turn.hasTimeFor(Duration.ofMinutes(5).minusNanos(1))).isFalse();
    }
}
