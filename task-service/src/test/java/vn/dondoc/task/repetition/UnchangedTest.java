package vn.dondoc.task.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class UnchangedTest {

    private static final Instant GIVEN = Instant.parse("2020-09-10T01:00:00Z");
    private static final Instant DUE = Instant.parse("2020-09-15T17:00:00Z");

    private final Unchanged untilTheDeadline = new Unchanged("H12.07", 8, 1, GIVEN, DUE, "W/\"a\"", "officer");

    @Test
    void endsWithTheDeadline() {
        assertThat(untilTheDeadline.mayHold(1, DUE)).isFalse();
        assertThat(untilTheDeadline.mayHold(1, DUE.minusMillis(1))).isTrue();
    }

    @Test
    void doesNotHoldBeforeItWasGiven() {
        assertThat(untilTheDeadline.mayHold(1, GIVEN.minusMillis(1))).isFalse();
        assertThat(untilTheDeadline.mayHold(1, GIVEN)).isTrue();
    }

    @Test
    void endsWithItsEpoch() {
        assertThat(untilTheDeadline.mayHold(2, GIVEN)).isFalse();
    }

    @Test
    void hasNoEndWhereNoDeadlineIsAhead() {
        Unchanged noneAhead = new Unchanged("H12.07", 8, 1, GIVEN, null, "W/\"a\"", "officer");
        assertThat(noneAhead.mayHold(1, Instant.parse("2099-01-01T00:00:00Z"))).isTrue();
    }
}
