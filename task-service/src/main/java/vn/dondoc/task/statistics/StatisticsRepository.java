package vn.dondoc.task.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.sql.OneColumn;

/** The table and the lists behind it, each one statement made of the same parts. */
@ApplicationScoped
class StatisticsRepository {

    /**
     * The counted assignments, each as it stood at the moment of the reading; {@code %s}: key, joins, narrowing. Five ranges
     * of one index, by how long a span lasted: each bounds the rows on both sides, whatever the period.
     */
    private static final String COUNTED = """
            with standing as not materialized (
                select s.assignment_id, s.agency_code, s.directive_id, s.field, %s as key, s.begun_at, s.submitted_at,
                       s.completed_at, s.due_on, s.due_at, s.original_due_on,
                       coalesce(s.submitted_at, :at) as judged_at,
                       case when s.due_at is null then null
                            when s.due_on = s.original_due_on then s.due_at
                            else timezone(:zone, cast(s.original_due_on + 1 as timestamp)) end as original_due_at
                from (select * from assignment_spans
                      where body = :body and lasting = 3 and bound >= :start and bound <= :at
                      union all
                      select * from assignment_spans
                      where body = :body and lasting = 4 and bound <= :at
                      union all
                      select * from assignment_spans
                      where body = :body and lasting = 0 and bound > :at
                            and bound <= cast(:at as timestamptz) + interval '840 hours'
                      union all
                      select * from assignment_spans
                      where body = :body and lasting = 1 and bound > :at
                            and bound <= cast(:at as timestamptz) + interval '9600 hours'
                      union all
                      select * from assignment_spans
                      where body = :body and lasting = 2 and bound > :at) s %s
                where (s.completed_at is null or s.completed_at >= :start)
                      and s.valid_from <= :at and s.valid_to > :at
                      and s.recorded_from <= :asOf and s.recorded_to > :asOf %s),
            counted as not materialized (
                select s.*, s.completed_at is not null as done, s.submitted_at is not null as reported,
                       s.judged_at < s.due_at as in_time, s.judged_at < s.original_due_at as in_original_time,
                       s.begun_at < :start as carried_over, s.due_on between :from and :to as due_in_period
                from standing s)
            """;

    /** All that the figures distinguish: reckoned once for a row, which then is one of a few dozen sorts. */
    private static final String SORT =
            "c.key, c.done, c.reported, c.in_time, c.in_original_time, c.carried_over, c.due_in_period";

    /** A past period keeps the names it had. */
    private static final String NAMES = """
            (select distinct on (code) code, name, kind from agency_names
             where recorded_from <= :at order by code, recorded_from desc)
            """;

    private static final String LEADERS = """
            (select distinct on (directive_id) directive_id, leader from directing_leaders
             where recorded_from <= :asOf order by directive_id, recorded_from desc)
            """;

    private static final String DELAY =
            "case when c.judged_at >= c.due_at then cast(timezone(:zone, c.judged_at) as date) - c.due_on end";

    private static final String PAGE = """
            , page as (
                select c.*, %s as occurrence from counted c %s
                where %s and (c.assignment_id, %s) > (:afterAssignment, :afterOccurrence)
                order by 1, occurrence limit :number)
            select c.assignment_id, c.occurrence, c.agency_code, coalesce(n.name, c.agency_code), d.id, d.number, d.issued_on,
                   d.subject, k.item, k.content, c.field, c.begun_at, c.due_on, c.due_at, c.original_due_on, c.submitted_at,
                   c.completed_at, %s
            from page c
            join assignments a on a.id = c.assignment_id
            join tasks k on k.id = a.task_id
            join directives d on d.id = c.directive_id
            left join %s n on n.code = c.agency_code
            order by c.assignment_id, c.occurrence
            """;

    /** A list of what was counted begins behind nothing. */
    private static final UUID NONE = new UUID(0, 0);

    private final Session session;

    StatisticsRepository(Session session) {
        this.session = session;
    }

    /**
     * One row of the table.
     *
     * @param name of the agency, as it was called then
     * @param kind of the agency
     * @param longestDelay in days; null: nothing is late
     */
    record Counted(
            String key,
            @Nullable String name,
            @Nullable String kind,
            Map<Figure, Long> figures,
            @Nullable Integer longestDelay) {}

    /** A line of a list, as stored. */
    record Listed(
            UUID assignment,
            UUID occurrence,
            String agency,
            String agencyName,
            UUID directive,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            String subject,
            @Nullable String item,
            String content,
            @Nullable String field,
            Instant begunAt,
            @Nullable LocalDate dueOn,
            @Nullable Instant dueAt,
            @Nullable LocalDate originalDueOn,
            @Nullable Instant submittedAt,
            @Nullable Instant completedAt,
            @Nullable Integer delay) {}

    List<Counted> count(Reading reading, GroupedBy by) {
        planForTheseValues();
        return bind(session.createNativeQuery(table(reading, by), Object[].class), reading)
                .getResultStream()
                .map(StatisticsRepository::counted)
                .toList();
    }

    /** In this transaction: a plan for any period and body takes more than twice as long over a year of a million assignments. */
    private void planForTheseValues() {
        OneColumn.query(session, "select set_config('plan_cache_mode', 'force_custom_plan', true)", String.class)
                .getSingleResult();
    }

    List<Listed> list(
            Reading reading,
            Figure figure,
            @Nullable UUID afterAssignment,
            @Nullable UUID afterOccurrence,
            int number) {
        return bind(session.createNativeQuery(list(reading, figure), Listed.class), reading)
                .setParameter("afterAssignment", afterAssignment == null ? NONE : afterAssignment)
                .setParameter("afterOccurrence", afterOccurrence == null ? NONE : afterOccurrence)
                .setParameter("number", number)
                .getResultList();
    }

    /** Of a body, by what was recorded by then; the code while nothing was. */
    String nameOf(String code, Instant asOf) {
        return OneColumn.query(
                        session,
                        "select name from agency_names where code = :code and recorded_from <= :asOf"
                                + " order by recorded_from desc limit 1",
                        String.class)
                .setParameter("code", code)
                .setParameter("asOf", asOf)
                .getResultStream()
                .findFirst()
                .orElse(code);
    }

    /** The statement of the table, its columns in the order of {@link Figure}; nothing of the request is in it but as parameters. */
    static String table(Reading reading, GroupedBy by) {
        StringBuilder sums = new StringBuilder();
        StringBuilder occurrences = new StringBuilder();
        StringBuilder joins = new StringBuilder();
        for (Figure figure : Figure.values()) {
            if (figure.isOfOccurrences()) {
                occurrences
                        .append(", sum(of_")
                        .append(figure)
                        .append(".number) as ")
                        .append(figure);
                sums.append(",\n       coalesce(sum(c.").append(figure).append("), 0)");
            } else {
                sums.append(",\n       sum(c.number) filter (where ")
                        .append(figure.condition())
                        .append(")");
            }
            joins.append(figure.numbersOfOccurrences());
        }
        String sorts = "select " + SORT + ", count(*) as number, max(" + DELAY + ") as longest_delay" + occurrences
                + "\n      from counted c" + joins + "\n      group by " + SORT;
        return counted(reading, by) + "select c.key, min(n.name), min(n.kind), max(c.longest_delay)" + sums + "\nfrom ("
                + sorts + ") c\nleft join " + NAMES + " n on " + (by == GroupedBy.AGENCY)
                + " and n.code = c.key\ngroup by c.key order by c.key";
    }

    static String list(Reading reading, Figure figure) {
        return counted(reading, GroupedBy.AGENCY)
                + PAGE.formatted(
                        figure.occurrence(),
                        figure.occurrences(),
                        figure.condition(),
                        figure.occurrence(),
                        DELAY,
                        NAMES);
    }

    private static String counted(Reading reading, GroupedBy by) {
        StringBuilder narrowing = new StringBuilder();
        reading.only()
                .keySet()
                .forEach(one -> narrowing
                        .append(" and ")
                        .append(one.key())
                        .append(" = :")
                        .append(one.parameter()));
        if (reading.agency() != null) {
            narrowing.append(" and s.agency_code = :own");
        }
        return COUNTED.formatted(by.key(), joins(reading, by), narrowing);
    }

    private static String joins(Reading reading, GroupedBy by) {
        StringBuilder joins = new StringBuilder();
        if (by == GroupedBy.KIND || reading.only().containsKey(GroupedBy.KIND)) {
            joins.append("left join ").append(NAMES).append(" n on n.code = s.agency_code ");
        }
        if (by == GroupedBy.LEADER || reading.only().containsKey(GroupedBy.LEADER)) {
            joins.append("left join ").append(LEADERS).append(" l on l.directive_id = s.directive_id ");
        }
        return joins.toString();
    }

    /** Binds what the statement names; a figure's parameters need not all be there. */
    private static <T> NativeQuery<T> bind(NativeQuery<T> query, Reading reading) {
        query.setParameter("body", reading.body())
                .setParameter("at", reading.at())
                .setParameter("asOf", reading.asOf())
                .setParameter("start", reading.start())
                .setParameter("zone", reading.zone().getId());
        Map<String, Object> perhaps = new HashMap<>(
                Map.of("from", reading.from(), "to", reading.to(), "happenedFrom", reading.happenedFrom()));
        reading.only().forEach((by, key) -> perhaps.put(by.parameter(), key));
        if (reading.agency() != null) {
            perhaps.put("own", reading.agency());
        }
        perhaps.forEach((name, value) -> {
            if (query.getParameterMetadata().getNamedParameterNames().contains(name)) {
                query.setParameter(name, value);
            }
        });
        return query;
    }

    private static Counted counted(@Nullable Object[] row) {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            figures.put(figure, row[4 + figure.ordinal()] instanceof Number number ? number.longValue() : 0L);
        }
        return new Counted(
                String.valueOf(row[0]),
                (String) row[1],
                (String) row[2],
                figures,
                row[3] instanceof Number days ? days.intValue() : null);
    }
}
