package vn.dondoc.task.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/**
 * The very statements of the service over 200 agencies and six years of assignments run on an index of the spans. Times are told,
 * not asserted.
 */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "tasks"))
class StatisticsPlanTest {

    private static final Logger LOG = Logger.getLogger(StatisticsPlanTest.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** Of each assignment how it stood open, reported and completed; three in a hundred are never reported. */
    private static final String SPANS = """
            insert into assignment_spans (assignment_id, body, agency_code, directive_id, field, cycle, begun_at, submitted_at,
                                          completed_at, due_on, due_at, original_due_on, valid_from, valid_to, recorded_from,
                                          recorded_to)
            select id, 'H88', 'H88.' || n %% 200, directive, 'field ' || n %% 12, 1, begun, case k when 1 then null else came end,
                   case k when 3 then came end, due, timezone('Asia/Ho_Chi_Minh', cast(due + 1 as timestamp)), due,
                   case k when 1 then begun else came end,
                   case when k = 1 and came is not null then came else 'infinity' end,
                   case k when 1 then begun when 2 then came else came + interval '2 days' end,
                   case when k = 2 then came + interval '2 days' else 'infinity' end
            from (select n, uuidv7() as id, uuidv7() as directive, begun, n %% 61 as days,
                         case when n %% 5 > 1 then cast(begun + n %% 61 * interval '1 day' as date) end as due,
                         case when n %% 100 > 2
                              then begun + n %% 61 * (0.3 + n %% 7 / 6.0) * interval '1 day' + interval '1 hour' end as came
                  from (select n, timestamptz '2015-01-01 00:00+07' + n * (interval '2190 days' / %d) as begun
                        from generate_series(1, %d) n) given) reported
            cross join generate_series(1, 3) k
            where k = 1 or came is not null
            """;

    /** One in five is extended, one in twenty urged. */
    private static final List<String> OCCURRENCES = List.of("""
            insert into extensions (id, assignment_id, cycle, due_on, asked_until, reason, requested_at, requested_by, state,
                                    decided_at, granted_until)
            select uuidv7(), assignment_id, 1, due_on, due_on + 10, 'x', begun_at, 'statistics plan', 'GRANTED',
                   begun_at + interval '5 days', due_on + 10
            from assignment_spans where body = 'H88' and lasting in (3, 4) and due_on is not null and id % 5 = 0
            """, """
            insert into urging_letters (letter_id, assignment_id, letter_on, recorded_at)
            select uuid '00000000-0000-7000-8000-000000000088', assignment_id, due_on + 5, due_at + interval '6 days'
            from assignment_spans where body = 'H88' and lasting in (3, 4) and due_on is not null and id % 20 = 0
            """);

    @AfterEach
    void othersHaveTheTableForThemselves() {
        RealPostgres.execute("delete from extensions where requested_by = 'statistics plan'");
        RealPostgres.execute("delete from urging_letters where letter_id = '00000000-0000-7000-8000-000000000088'");
        RealPostgres.execute("delete from assignment_spans where body = 'H88'");
        RealPostgres.execute("vacuum analyze assignment_spans");
    }

    @Test
    void aHundredThousandAssignments() {
        eachStatementRunsOnAnIndexOf(100_000);
    }

    @Test
    @Tag("long")
    void aMillionAssignments() {
        eachStatementRunsOnAnIndexOf(1_000_000);
    }

    private static void eachStatementRunsOnAnIndexOf(int assignments) {
        RealPostgres.execute(SPANS.formatted(assignments, assignments));
        RealPostgres.execute("set session_replication_role = replica; " + String.join("; ", OCCURRENCES));
        RealPostgres.execute("vacuum analyze assignment_spans, extensions, urging_letters");
        Reading year = reading("2020-01-01", "2020-12-31", "2020-12-31T00:00:00Z", Map.of());
        Reading month = reading("2020-11-01", "2020-11-30", "2020-12-20T00:00:00Z", Map.of());
        Reading longAgo = reading("2019-06-01", "2019-06-30", "2019-07-05T00:00:00Z", Map.of());
        for (Reading reading : List.of(year, month, longAgo)) {
            for (GroupedBy by : GroupedBy.values()) {
                assertIndexed("table by " + by, StatisticsRepository.table(reading, by), reading);
            }
        }
        Map<GroupedBy, String> one = new EnumMap<>(GroupedBy.class);
        one.put(GroupedBy.AGENCY, "H88.7");
        Reading ofOne = reading("2020-01-01", "2020-12-31", "2020-12-31T00:00:00Z", one);
        for (Figure figure : Figure.values()) {
            assertIndexed("list of " + figure, StatisticsRepository.list(ofOne, figure), ofOne);
        }
    }

    private static Reading reading(String from, String to, String asOf, Map<GroupedBy, String> only) {
        return new Reading(
                "H88", LocalDate.parse(from), LocalDate.parse(to), Instant.parse(asOf), ZONE, false, only, null);
    }

    private static void assertIndexed(String what, String statement, Reading reading) {
        List<String> plan =
                RealPostgres.query("explain (analyze, buffers, timing off) " + withValues(statement, reading));
        LOG.infof("%s of %s to %s: %s", what, reading.from(), reading.to(), plan.getLast());
        LOG.debug(String.join("\n", plan));
        assertThat(String.join("\n", plan))
                .as(what)
                .containsAnyOf("ix_assignment_spans_body", "ix_assignment_spans_agency", "pk_assignment_spans")
                .doesNotContain("Seq Scan on assignment_spans");
    }

    private static String withValues(String statement, Reading reading) {
        return statement
                .replace(":body", "'H88'")
                .replace(":happenedFrom", instant(reading.happenedFrom()))
                .replace(":afterAssignment", "uuid '00000000-0000-0000-0000-000000000000'")
                .replace(":afterOccurrence", "uuid '00000000-0000-0000-0000-000000000000'")
                .replace(":number", "51")
                .replace(":agency", "'H88.7'")
                .replace(":start", instant(reading.start()))
                .replace(":asOf", instant(reading.asOf()))
                .replace(":at", instant(reading.at()))
                .replace(":zone", "'Asia/Ho_Chi_Minh'")
                .replace(":from", "date '" + reading.from() + "'")
                .replace(":to", "date '" + reading.to() + "'");
    }

    private static String instant(Instant instant) {
        return "timestamptz '" + instant + "'";
    }
}
