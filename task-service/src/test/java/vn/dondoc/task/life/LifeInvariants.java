package vn.dondoc.task.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.assertj.core.api.SoftAssertions;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealPostgres;

/** What must hold of assignments whatever was done to them, asked of the database and of the topic. */
final class LifeInvariants {

    private LifeInvariants() {}

    /** All that does not hold is told at once. */
    static void assertHold(UUID id) {
        SoftAssertions.assertSoftly(all -> assertHold(id, all));
    }

    private static void assertHold(UUID id, SoftAssertions all) {
        String ofIt = " where assignment_id = '" + id + "'";
        List<String> versions =
                RealPostgres.query("select version from assignment_changes" + ofIt + " order by version");
        long version = Long.parseLong(RealPostgres.query("select version from assignments where id = '" + id + "'")
                .getFirst());
        all.assertThat(versions)
                .as("history is complete")
                .containsExactlyElementsOf(LongStream.rangeClosed(1, version)
                        .mapToObj(String::valueOf)
                        .toList());
        all.assertThat(RealPostgres.count(
                        "assignments a join assignments b on b.task_id = a.task_id and b.role = 'LEAD' "
                                + "where a.id = '" + id + "'"))
                .as("one lead")
                .isEqualTo(1);
        all.assertThat(RealPostgres.count("""
                        (select cause, original_due_on, lag(original_due_on) over (order by version) as before
                         from deadline_versions where assignment_id = '%s') v
                        where before <> original_due_on and cause <> 'CORRECTION'""".formatted(id)))
                .as("the original deadline changes by a correction only")
                .isZero();
        all.assertThat(RealPostgres.query(
                        "select deadline_version || ' ' || original_due_on || ' ' || due_on from assignments"
                                + " where id = '" + id + "'"))
                .as("each deadline is in the record")
                .isEqualTo(RealPostgres.query(
                        "select version || ' ' || original_due_on || ' ' || due_on from deadline_versions" + ofIt
                                + " order by version desc limit 1"));
        all.assertThat(RealPostgres.count("""
                        (select version, cycle, what, lag(what) over w as before, lag(cycle) over w as cycle_before
                         from assignment_changes where assignment_id = '%s' window w as (order by version)) c
                        where before = 'completed' and (what <> 'reopened' or cycle <> cycle_before + 1)
                            or before = 'withdrawn' or cycle < cycle_before
                            or cycle > cycle_before and what not in ('reopened', 'reassigned')""".formatted(id)))
                .as("a closed cycle stays closed")
                .isZero();
        all.assertThat(RealPostgres.query("select kind from work_items where settled_at is null and subject = '" + id
                        + "' and kind in ('ACCEPT_SUBMISSION', 'DECIDE_DECLINE')"))
                .as("the desk is in step with the state")
                .isEqualTo(RealPostgres.query("""
                        select case state when 'SUBMITTED' then 'ACCEPT_SUBMISSION' else 'DECIDE_DECLINE' end
                        from assignments where id = '%s' and state in ('SUBMITTED', 'DECLINED')""".formatted(id)));
    }

    /** The topic is read once for all, since reading it is what takes time. */
    static void assertToldInOrder(List<UUID> ids) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            Map<String, List<String>> told = RealKafka.read("dondoc.assignment-events.v1").stream()
                    .collect(Collectors.groupingBy(
                            record -> RealKafka.text(record.key()),
                            Collectors.mapping(
                                    record -> RealKafka.header(record, "ce_aggregateversion"), Collectors.toList())));
            for (UUID id : ids) {
                assertThat(told.get(id.toString()))
                        .as("one event for each version, in their order")
                        .isEqualTo(RealPostgres.query("select version from assignment_changes where assignment_id = '"
                                + id + "' order by version"));
            }
        });
    }

    static void assertEachOpenRowWaits(UUID directive) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        RealPostgres.count("directives where state = 'REVOKED' and id = '" + directive + "'") == 1);
        assertThat(RealPostgres.query(
                        "select subject from work_items where kind = 'DECIDE_CASCADE' and settled_at is null "
                                + "and directive_id = '" + directive + "' order by subject"))
                .as("every open row of a revoked directive waits for a decision")
                .isEqualTo(
                        RealPostgres.query(
                                "select id from assignments where directive_id = '" + directive
                                        + "' and state in ('ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'DECLINED', 'SUSPENDED') order by id"));
    }
}
