package vn.dondoc.benchmark.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.benchmark.drive.Pace;
import vn.dondoc.benchmark.report.Goal;
import vn.dondoc.benchmark.report.Row;

class RoundsTest {

    private final Rounds rounds = new Rounds(
            List.of(new Pace(100, 1, 9), new Pace(300, 2, 8), new Pace(200, 3, 7)),
            List.of(new Pace(1_000, 0, 0), new Pace(1_000, 0, 0), new Pace(400, 0, 0)),
            "it cost something");

    @Test
    void ratioIsTheMedianOfTheRoundsRatios() {
        Row row = rounds.row("poll", 10, new Goal.AtLeast(0.5));

        assertThat(row.measured()).isEqualTo(0.3);
        assertThat(row.ours()).isEqualTo("200/s");
        assertThat(row.limit()).isEqualTo("1,000/s");
        assertThat(row.p99()).isEqualTo(8);
        assertThat(row.note()).isEqualTo("it cost something");
    }

    @Test
    void timeIsTheInverseOfTheRate() {
        assertThat(rounds.row("poll", 10, new Goal.AtMost(3, "")).measured()).isEqualTo(1 / 0.3);
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(Rounds.median(4, 1, 3, 2)).isEqualTo(2.5);
    }
}
