package vn.dondoc.task.series;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.dondoc.task.assignment.Assignment;
import vn.dondoc.task.deadline.Deadline;
import vn.dondoc.task.deadline.DeadlineCalculator;
import vn.dondoc.task.deadline.DeadlineKind;
import vn.dondoc.task.deadline.DeadlineRequest;

/** Begins a series for each recurring task that is issued, in the caller's transaction; its first period is that task. */
@ApplicationScoped
public class SeriesStarts {

    private final SeriesRepository series;
    private final Clock clock;

    SeriesStarts(SeriesRepository series, Clock clock) {
        this.series = series;
        this.clock = clock;
    }

    public void start(List<Assignment> issued) {
        Set<UUID> begun = new HashSet<>();
        for (Assignment assignment : issued) {
            Deadline deadline = assignment.deadlineAsSet();
            DeadlineRequest term = deadline == null ? null : deadline.term();
            if (deadline != null
                    && deadline.kind() == DeadlineKind.RECURRING
                    && term != null
                    && term.every() != null
                    && begun.add(assignment.task().id())) {
                begin(assignment, term, term.every());
            }
        }
    }

    private void begin(Assignment assignment, DeadlineRequest term, DeadlineRequest.Every every) {
        Instant now = clock.instant();
        LocalDate first = DeadlineCalculator.recurrence(every)
                .firstAfter(LocalDate.now(clock).minusDays(1));
        Series begun = new Series(assignment.task(), term, first);
        series.persistAndFlush(begun);
        series.addPeriod(begun.id(), first, assignment.task().id(), now);
    }
}
