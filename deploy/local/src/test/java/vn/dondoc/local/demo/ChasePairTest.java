package vn.dondoc.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChasePairTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 9, 7);

    @Test
    void nothingIsChosenWhereOnlyOneAgencyHasWork() {
        assertThat(ChasePair.choose(List.of(due("a", "H12.05", 10), due("b", "H12.05", 10)), TODAY))
                .isEmpty();
    }

    @Test
    void nothingIsChosenAmongDeadlinesFarApart() {
        assertThat(ChasePair.choose(List.of(due("a", "H12.05", 10), due("b", "H12.06", 15)), TODAY))
                .isEmpty();
    }

    @Test
    void completedAndUntrackedWorkIsNotChosen() {
        AssignmentRow done = row("a", "H12.05", LocalDate.of(2020, 9, 10), "COMPLETED", true);
        AssignmentRow forInformation = row("b", "H12.06", LocalDate.of(2020, 9, 10), "ASSIGNED", false);

        assertThat(ChasePair.choose(List.of(done, forInformation, due("c", "H12.07", 10)), TODAY))
                .isEmpty();
    }

    @Test
    void deadlineWithSomeBeforeAndSomeBehindItIsChosen() {
        List<AssignmentRow> rows = List.of(
                due("a", "H12.05", 9),
                due("b", "H12.06", 10),
                due("c", "H12.07", 24),
                due("d", "H12.08", 25),
                due("e", "H12.09", 29));

        assertThat(ChasePair.choose(rows, TODAY)).hasValueSatisfying(pair -> {
            assertThat(pair.completed().dueOn()).isEqualTo("2020-09-10");
            assertThat(pair.completed().id()).isEqualTo("b");
            assertThat(pair.other().id()).isEqualTo("a");
        });
    }

    @Test
    void whereAllDeadlinesHavePassedTheLatestIsChosen() {
        List<AssignmentRow> rows = List.of(due("a", "H12.05", 1), due("b", "H12.06", 2), due("c", "H12.07", 2));

        assertThat(ChasePair.choose(rows, TODAY))
                .hasValueSatisfying(pair -> assertThat(pair.completed().dueOn()).isEqualTo("2020-09-02"));
    }

    private static AssignmentRow due(String id, String agency, int dayOfSeptember) {
        return row(id, agency, LocalDate.of(2020, 9, dayOfSeptember), "ASSIGNED", true);
    }

    private static AssignmentRow row(String id, String agency, LocalDate dueOn, String state, boolean tracked) {
        return new AssignmentRow(
                id,
                "H12",
                "12/CT-UBND",
                "task-" + id,
                "việc",
                agency,
                agency,
                true,
                tracked,
                state,
                false,
                dueOn,
                null);
    }
}
