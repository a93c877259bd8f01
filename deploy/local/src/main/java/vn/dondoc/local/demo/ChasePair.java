package vn.dondoc.local.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Two open assignments of different agencies, due at nearly the same time: one to be completed, one to be left. So the
 * second still has a rung before it on the day the first is completed.
 */
record ChasePair(AssignmentRow completed, AssignmentRow other) {
    /** How many of the deadlines ahead are to pass before the table is shown. */
    private static final double PART_THAT_PASSES = 0.7;

    private static final int WEEKDAYS_APART = 2;

    /** Of the deadlines ahead one with some before and some behind it; where all have passed, the latest. */
    static Optional<ChasePair> choose(List<AssignmentRow> rows, LocalDate today) {
        List<AssignmentRow> chased = rows.stream()
                .filter(row -> row.isChased() && row.dueAt() == null)
                .sorted(AssignmentRow.BY_DEADLINE)
                .toList();
        List<LocalDate> ahead = chased.stream()
                .map(row -> Objects.requireNonNull(row.dueOn()))
                .filter(day -> day.isAfter(today))
                .distinct()
                .toList();
        LocalDate last = ahead.isEmpty() ? today : ahead.get((int) ((ahead.size() - 1) * PART_THAT_PASSES));
        return chased.stream()
                .filter(row -> !Objects.requireNonNull(row.dueOn()).isAfter(last))
                .sorted(AssignmentRow.BY_DEADLINE.reversed())
                .flatMap(row -> partner(row, chased).stream().map(other -> new ChasePair(row, other)))
                .findFirst();
    }

    private static Optional<AssignmentRow> partner(AssignmentRow row, List<AssignmentRow> chased) {
        LocalDate due = Objects.requireNonNull(row.dueOn());
        return chased.stream()
                .filter(other -> !other.agency().equals(row.agency()))
                .filter(other -> !Objects.requireNonNull(other.dueOn()).isAfter(due))
                .filter(other ->
                        !Objects.requireNonNull(other.dueOn()).isBefore(DemoTime.weekdaysAfter(due, -WEEKDAYS_APART)))
                .max(Comparator.comparing(other -> Objects.requireNonNull(other.dueOn())));
    }
}
