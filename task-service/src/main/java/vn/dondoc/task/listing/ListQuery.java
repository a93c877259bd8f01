package vn.dondoc.task.listing;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Timeliness;
import vn.dondoc.task.position.Scope;

/**
 * The SQL of one page of a list: ids, newest first. Each scope walks an index in that order; what is rare (a deadline's range, an
 * officer, words) has an index of its own, and the planner takes the cheaper.
 */
final class ListQuery {

    private static final int MOST_WORDS = 8;
    private static final String HEADER = "coalesce(d.number, '') || ' ' || d.subject";

    private final StringBuilder conditions = new StringBuilder("a.state <> 'DRAFT'");
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String sql;

    /** @param common whether the words looked for are in so many tasks that it is quicker to walk the list than to collect them */
    ListQuery(
            Scope scope,
            AssignmentFilter filter,
            boolean common,
            Instant now,
            ZoneId zone,
            @Nullable UUID before,
            int number) {
        add("a.id < :before", "before", before);
        add("a.state = any(cast(:states as text[]))", "states", states(filter.state()));
        add(
                "a.role = :role",
                "role",
                filter.role() == null ? null : filter.role().name());
        add("a.tracked = :tracked", "tracked", filter.tracked());
        due(filter, zone);
        add("a.directive_id = :directive", "directive", filter.directive());
        add("a.agency_code = :agency", "agency", filter.agency());
        add("a.agency_code in (select g.code from agencies g where g.kind = :kind)", "kind", filter.kind());
        add("(a.monitoring_officer = :officer or a.officer_in_charge = :officer)", "officer", filter.officer());
        add(
                "a.directive_id in (select d.id from directives d where d.directing_authority = :leader)",
                "leader",
                filter.leader());
        if (filter.timeliness() != null) {
            conditions.append(" and ").append(timeliness(filter.timeliness()));
        }
        if (conditions.indexOf(":now") >= 0) {
            values.put("now", now);
        }
        List<String> words = words(filter.q());
        if (!words.isEmpty()) {
            conditions.append(" and ").append(common ? walked(words) : collected(words));
            values.putAll(valuesOf(words));
        }
        values.put("number", number);
        this.sql = sql(scope);
    }

    String sql() {
        return sql;
    }

    Map<String, Object> values() {
        return values;
    }

    private String sql(Scope scope) {
        return switch (scope) {
            case Scope.OfAgency(String code) -> {
                values.put("scope", code);
                yield page("a.agency_code = :scope", "a.id desc");
            }
            case Scope.OfBodies(Set<String> bodies) -> {
                values.put("bodies", bodies.toArray(String[]::new));
                yield "select id from (" + ofEach(page(givenByBody(), "a.assigned_by desc, a.id desc")) + " union "
                        + ofEach(page("a.agency_code = body.code", "a.id desc"))
                        + ") as page order by id desc limit :number";
            }
            case Scope.Everything() -> page("true", "a.id desc");
        };
    }

    /**
     * A range of one value instead of an equality: the order then can be had from the body's own index only. With an equality
     * the planner, who does not know which body it will be, walks all assignments for one that has given few.
     */
    private String givenByBody() {
        return "a.assigned_by >= body.code and a.assigned_by <= body.code"
                + (values.containsKey("before") ? " and (a.assigned_by, a.id) < (body.code, :before)" : "");
    }

    private String page(String scope, String order) {
        return "select a.id from assignments a where " + scope + " and " + conditions + " order by " + order
                + " limit :number";
    }

    private static String ofEach(String page) {
        return "select of_body.id from unnest(cast(:bodies as text[])) as body (code) cross join lateral (" + page
                + ") as of_body";
    }

    private void add(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    private static @Nullable Object states(@Nullable List<AssignmentState> states) {
        return states == null || states.isEmpty()
                ? null
                : states.stream().map(AssignmentState::name).toArray(String[]::new);
    }

    /** The instants say the same as the days, with a day to spare, for the index. */
    private void due(AssignmentFilter filter, ZoneId zone) {
        add("a.due_on >= :dueFrom", "dueFrom", filter.dueFrom());
        add("a.due_at >= :dueAfter", "dueAfter", instant(filter.dueFrom(), 0, zone));
        add("a.due_on <= :dueTo", "dueTo", filter.dueTo());
        add("a.due_at <= :dueBefore", "dueBefore", instant(filter.dueTo(), 1, zone));
    }

    private static @Nullable Instant instant(@Nullable LocalDate day, int later, ZoneId zone) {
        return day == null ? null : day.plusDays(later).atStartOfDay(zone).toInstant();
    }

    /**
     * As {@link Timeliness} computes it: a suspended one stands where it stood, and only open ones are suspended. Worded as the
     * indexes of late and of unfinished ones are.
     */
    private static String timeliness(Timeliness wanted) {
        String overdue = "(case when coalesce(a.suspended_from, a.state) = 'SUBMITTED'"
                + " then coalesce(a.submitted_at, '-infinity') else cast(:now as timestamptz) end) >= a.due_at";
        String unfinished = "a.due_at is not null and a.state not in ('DRAFT', 'COMPLETED') and ";
        return switch (wanted) {
            case NO_DEADLINE -> "a.due_at is null";
            case LATE -> "a.state = 'COMPLETED' and a.submitted_at >= a.due_at";
            case ON_TIME ->
                "a.state = 'COMPLETED' and a.due_at is not null and coalesce(a.submitted_at < a.due_at, true)";
            case OVERDUE -> unfinished + overdue;
            case IN_TIME -> unfinished + "not " + overdue;
        };
    }

    /** A few at most, or the statement would grow with the request. */
    static List<String> words(@Nullable String q) {
        return q == null
                ? List.of()
                : Arrays.stream(Normalizer.normalize(q, Normalizer.Form.NFC)
                                .toLowerCase(Locale.ROOT)
                                .split("[^\\p{L}\\p{N}]+"))
                        .filter(word -> !word.isEmpty())
                        .limit(MOST_WORDS)
                        .toList();
    }

    /**
     * Tasks that have all words in their text, or in their directive's header, whatever their accents: what the planner has
     * statistics of.
     */
    static String tasksThatMayHave(List<String> words) {
        return tasks(plainly("t.content", words), plainly(HEADER, words));
    }

    private static String tasks(String thatHold, String ofDirectivesThatHold) {
        return "select t.id from tasks t where " + thatHold
                + " union all select t.id from directives d join tasks t on t.directive_id = d.id where "
                + ofDirectivesThatHold;
    }

    static Map<String, Object> valuesOf(List<String> words) {
        return IntStream.range(0, words.size()).boxed().collect(Collectors.toMap(n -> "word" + n, words::get));
    }

    private static String collected(List<String> words) {
        return "a.task_id in (" + tasks(holding("t.content", words), holding(HEADER, words)) + ")";
    }

    /** Looked at one by one, in the order of the list: as "exists" they would be collected after all. */
    private static String walked(List<String> words) {
        return "((select " + holding("t.content", words) + " from tasks t where t.id = a.task_id) or (select "
                + holding(HEADER, words) + " from directives d where d.id = a.directive_id))";
    }

    private static String holding(String text, List<String> words) {
        String accents = IntStream.range(0, words.size())
                .filter(n -> !isPlain(words.get(n)))
                .mapToObj(n -> " and lower(normalize(" + text + ", NFC)) like '%' || :word" + n + " || '%'")
                .collect(Collectors.joining());
        return plainly(text, words) + accents;
    }

    private static String plainly(String text, List<String> words) {
        return IntStream.range(0, words.size())
                .mapToObj(n -> "plain_words(" + text + ") like '%' || plain_words(:word" + n + ") || '%'")
                .collect(Collectors.joining(" and "));
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }
}
