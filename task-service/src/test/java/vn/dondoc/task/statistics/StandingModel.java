package vn.dondoc.task.statistics;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What the statistics must say, reckoned the slow way: from a list of all that was done to each assignment. */
final class StandingModel {

    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /**
     * How an assignment stood after one command.
     *
     * @param recorded when it was done
     * @param since from when on it is true
     * @param begun when this life began
     * @param completed from when on it counts as completed
     */
    record Stood(
            Instant recorded,
            Instant since,
            boolean withdrawn,
            String agency,
            Instant begun,
            @Nullable Instant submitted,
            @Nullable Instant completed,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable LocalDate originallyDueOn) {

        boolean isLate(Instant at) {
            return dueAt != null && !judged(at).isBefore(dueAt);
        }

        boolean isInTime(Instant at) {
            return dueAt != null && judged(at).isBefore(dueAt);
        }

        boolean isLateByTheFirst(Instant at) {
            return originalEnd() != null && !judged(at).isBefore(originalEnd());
        }

        boolean isInTimeByTheFirst(Instant at) {
            return originalEnd() != null && judged(at).isBefore(originalEnd());
        }

        private Instant judged(Instant at) {
            return submitted == null ? at : submitted;
        }

        private @Nullable Instant originalEnd() {
            return dueAt == null || originallyDueOn == null
                    ? null
                    : originallyDueOn.plusDays(1).atStartOfDay(ZONE).toInstant();
        }
    }

    /** Of one assignment. */
    record Life(UUID id, String field, String leader, List<Stood> stood, List<Instant> extended) {

        Life(UUID id, String field, String leader) {
            this(id, field, leader, new ArrayList<>(), new ArrayList<>());
        }

        Stood last() {
            return stood.getLast();
        }
    }

    private final List<Life> lives;

    StandingModel(List<Life> lives) {
        this.lives = lives;
    }

    /** The count of each figure that is of assignments, and of extensions, over those that the filter leaves. */
    Map<String, Long> figures(
            LocalDate from, LocalDate to, Instant asOf, Predicate<Life> lifeFilter, Predicate<Stood> filter) {
        Instant start = from.atStartOfDay(ZONE).toInstant();
        Instant end = to.plusDays(1).atStartOfDay(ZONE).toInstant();
        Instant at = asOf.isBefore(end) ? asOf : end.minusNanos(1000);
        Map<Life, Stood> counted = new LinkedHashMap<>();
        lives.stream()
                .filter(lifeFilter)
                .forEach(life -> stood(life, asOf, at)
                        .filter(stood -> !stood.withdrawn())
                        .filter(stood ->
                                stood.completed() == null || !stood.completed().isBefore(start))
                        .filter(filter)
                        .ifPresent(stood -> counted.put(life, stood)));
        Predicate<Stood> done = stood -> stood.completed() != null;
        Predicate<Stood> open = done.negate();
        Predicate<Stood> late = stood -> stood.isLate(at);
        Predicate<Stood> inTime = stood -> stood.isInTime(at);
        Predicate<Stood> firstLate = stood -> stood.isLateByTheFirst(at);
        Predicate<Stood> firstInTime = stood -> stood.isInTimeByTheFirst(at);
        Predicate<Stood> free = stood -> stood.dueOn() == null;
        Predicate<Stood> before = stood -> stood.begun().isBefore(start);
        Predicate<Stood> due = stood -> stood.dueOn() != null
                && !stood.dueOn().isBefore(from)
                && !stood.dueOn().isAfter(to);
        Map<String, Predicate<Stood>> figures = new LinkedHashMap<>();
        figures.put("TOTAL", stood -> true);
        figures.put("CARRIED_OVER", before);
        figures.put("GIVEN", before.negate());
        figures.put("DUE", due);
        figures.put("WITHOUT_DEADLINE", free);
        figures.put("COMPLETED", done);
        figures.put("COMPLETED_ON_TIME", done.and(inTime));
        figures.put("COMPLETED_LATE", done.and(late));
        figures.put("COMPLETED_WITHOUT_DEADLINE", done.and(free));
        figures.put("OPEN", open);
        figures.put("IN_TIME", open.and(inTime));
        figures.put("OVERDUE", open.and(late));
        figures.put("OPEN_WITHOUT_DEADLINE", open.and(free));
        figures.put("AWAITING_ACCEPTANCE", open.and(stood -> stood.submitted() != null));
        figures.put("PAST_DEADLINE", late);
        figures.put("ORIGINAL_ON_TIME", done.and(firstInTime));
        figures.put("ORIGINAL_LATE", done.and(firstLate));
        figures.put("ORIGINAL_IN_TIME", open.and(firstInTime));
        figures.put("ORIGINAL_OVERDUE", open.and(firstLate));
        Map<String, Long> counts = new LinkedHashMap<>();
        figures.forEach((name, condition) ->
                counts.put(name, counted.values().stream().filter(condition).count()));
        counts.put(
                "EXTENSIONS",
                counted.keySet().stream()
                        .flatMap(life -> life.extended().stream())
                        .filter(extended -> !extended.isBefore(start) && !extended.isAfter(at))
                        .count());
        return counts;
    }

    /** The last that was recorded by then of what was true by that moment. */
    private static Optional<Stood> stood(Life life, Instant asOf, Instant at) {
        return life.stood().stream()
                .filter(stood ->
                        !stood.recorded().isAfter(asOf) && !stood.since().isAfter(at))
                .reduce((one, later) -> later);
    }
}
