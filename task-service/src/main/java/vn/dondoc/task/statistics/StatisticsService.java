package vn.dondoc.task.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.page.Cursor;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.statistics.StatisticsRepository.Counted;
import vn.dondoc.task.statistics.StatisticsRepository.Listed;
import vn.dondoc.task.statistics.StatisticsResponse.Count;
import vn.dondoc.task.statistics.StatisticsResponse.Percentages;
import vn.dondoc.task.statistics.StatisticsResponse.Row;
import vn.dondoc.task.statistics.StatisticsResponse.Verdict;

/** Makes the tables, and shows what is behind their figures. */
@ApplicationScoped
public class StatisticsService {

    private final Readings readings;
    private final StatisticsRepository statistics;
    private final StatisticsConfig config;

    StatisticsService(Readings readings, StatisticsRepository statistics, StatisticsConfig config) {
        this.readings = readings;
        this.statistics = statistics;
        this.config = config;
    }

    @Transactional
    public StatisticsResponse table(
            Caller caller, StatisticsParameters asked, GroupedBy by, @Nullable PercentageBase base) {
        Reading reading = readings.of(caller, asked);
        return table(reading, by, base, statistics.count(reading, by));
    }

    /** Those with something overdue, most first. */
    @Transactional
    public StatisticsResponse lateAgencies(Caller caller, StatisticsParameters asked, @Nullable PercentageBase base) {
        Reading reading = readings.ofTheDay(caller, asked);
        List<Counted> late = statistics.count(reading, GroupedBy.AGENCY).stream()
                .filter(row -> number(row, Figure.OVERDUE) > 0)
                .sorted(Comparator.comparing((Counted row) -> number(row, Figure.OVERDUE))
                        .thenComparing(row -> Objects.requireNonNullElse(row.longestDelay(), 0))
                        .reversed()
                        .thenComparing(Counted::key))
                .toList();
        return table(reading, GroupedBy.AGENCY, base, late);
    }

    @Transactional
    public Page<CountedAssignment> list(
            Caller caller, StatisticsParameters asked, Figure figure, @Nullable String cursor, int limit) {
        Reading reading = readings.of(caller, asked);
        String filter = "statistics " + figure + " " + reading.filter() + " " + asked.asOf;
        Optional<Cursor> behind = Cursor.decode(cursor, filter, 2);
        UUID assignment = behind.map(c -> c.uuid(0)).orElse(null);
        UUID occurrence = behind.map(c -> c.uuid(1)).orElse(null);
        List<Listed> rows = statistics.list(reading, figure, assignment, occurrence, limit + 1);
        return Page.of(
                        rows,
                        limit,
                        filter,
                        row -> List.of(
                                row.assignment().toString(), row.occurrence().toString()))
                .map(row -> CountedAssignment.of(row, figure));
    }

    /** As the body was called in the period. */
    @Transactional
    public String nameOf(StatisticsResponse table) {
        return statistics.nameOf(table.body(), table.asOf());
    }

    private StatisticsResponse table(
            Reading reading, GroupedBy by, @Nullable PercentageBase asked, List<Counted> counted) {
        PercentageBase base = Objects.requireNonNullElse(asked, config.percentageBase());
        return new StatisticsResponse(
                reading.body(),
                reading.from(),
                reading.to(),
                reading.asOf(),
                readings.isSettled(reading),
                by,
                base,
                counted.stream()
                        .map(row -> row(row, reading.narrowedTo(by, row.key()), base))
                        .toList(),
                row(sum(counted), reading, base));
    }

    private static Counted sum(List<Counted> rows) {
        Map<Figure, Long> sums = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            sums.put(figure, rows.stream().mapToLong(row -> number(row, figure)).sum());
        }
        Integer longest = rows.stream()
                .map(Counted::longestDelay)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Counted("", null, null, sums, longest);
    }

    private Row row(Counted counted, Reading reading, PercentageBase base) {
        Map<Figure, Count> figures = new EnumMap<>(Figure.class);
        counted.figures()
                .forEach((figure, count) ->
                        figures.put(figure, new Count(count, count == 0 ? null : reading.list(figure))));
        Percentages percentages = percentages(counted, base);
        return new Row(
                counted.key(),
                counted.name(),
                counted.kind(),
                figures,
                counted.longestDelay(),
                percentages,
                verdict(counted, percentages.onTimeOfDue()));
    }

    private static Percentages percentages(Counted row, PercentageBase base) {
        long all = number(row, Figure.TOTAL);
        long of = base == PercentageBase.ALL ? all : all - number(row, Figure.WITHOUT_DEADLINE);
        return new Percentages(
                percent(number(row, Figure.COMPLETED_ON_TIME), of),
                percent(number(row, Figure.COMPLETED_LATE), of),
                percent(number(row, Figure.OVERDUE), of),
                percent(number(row, Figure.COMPLETED_ON_TIME), due(row)));
    }

    private static long due(Counted row) {
        return number(row, Figure.COMPLETED_ON_TIME) + number(row, Figure.COMPLETED_LATE) + number(row, Figure.OVERDUE);
    }

    private @Nullable Verdict verdict(Counted row, @Nullable BigDecimal onTime) {
        if (onTime == null || due(row) < config.judgedFrom()) {
            return null;
        }
        if (onTime.compareTo(config.praiseFromPercent()) >= 0) {
            return Verdict.PRAISE;
        }
        return onTime.compareTo(config.criticiseBelowPercent()) < 0 ? Verdict.CRITICISE : null;
    }

    private static @Nullable BigDecimal percent(long part, long of) {
        return of == 0 ? null : BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(of), 2, RoundingMode.HALF_UP);
    }

    private static long number(Counted row, Figure figure) {
        return Objects.requireNonNull(row.figures().get(figure));
    }
}
