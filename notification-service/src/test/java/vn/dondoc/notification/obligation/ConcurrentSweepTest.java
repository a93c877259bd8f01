package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Sweeps that meet each other, and events that come in between. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class ConcurrentSweepTest {

    private static final int ASSIGNMENTS = 600;
    private static final int SWEEPS = 8;

    @Inject
    Chase chase;

    private final String agency = newAgency();

    @Test
    void eightSweepsFireEachRungOnceAndOnlyTheHighestOfADeadline() throws Exception {
        plan(ASSIGNMENTS);
        chase.at("2020-09-30T08:00");
        together(Stream.generate(() -> sweepUntilNothingIsDue()).limit(SWEEPS));
        assertThat(count("select rung || ' ' || channel || ' ' || count(*) from notices where agency_code = '%s' "
                        + "group by rung, channel order by 1"))
                .containsExactly(
                        "+5 INBOX " + ASSIGNMENTS,
                        "+5 MAIL " + ASSIGNMENTS,
                        "ISSUED INBOX " + ASSIGNMENTS,
                        "ISSUED MAIL " + ASSIGNMENTS);
        assertThat(count("select o.rung || ' ' || o.state || ' ' || count(*) from obligations o join follow_ups f "
                        + "using (assignment_id) where f.agency_code = '%s' group by o.rung, o.state order by 1"))
                .containsExactly(
                        "+1 SUPERSEDED " + ASSIGNMENTS,
                        "+5 FIRED " + ASSIGNMENTS,
                        "ISSUED FIRED " + ASSIGNMENTS,
                        "T SUPERSEDED " + ASSIGNMENTS,
                        "T-3 SUPERSEDED " + ASSIGNMENTS);
    }

    @Test
    void completionsThatComeInBetweenLeaveNoMailQueuedAndNothingPlanned() throws Exception {
        List<ExampleAssignment> planned = plan(ASSIGNMENTS);
        chase.at("2020-09-30T08:00");
        Callable<Void> completions = () -> {
            for (int n = 0; n < planned.size(); n += 20) {
                chase.hear(planned.subList(n, n + 20).stream()
                        .map(assignment -> assignment.completed("2020-09-30T08:00"))
                        .toArray(ExampleAssignment[]::new));
            }
            return null;
        };
        together(Stream.concat(
                Stream.of(completions),
                Stream.generate(() -> sweepUntilNothingIsDue()).limit(3)));
        assertThat(count("select distinct o.state from obligations o join follow_ups f using (assignment_id) "
                        + "where f.agency_code = '%s' and o.state in ('PLANNED', 'PAUSED')"))
                .isEmpty();
        assertThat(count("select distinct state from notices where channel = 'MAIL' and agency_code = '%s'"))
                .isSubsetOf("CANCELLED");
        assertThat(count("select count(*) from notices where agency_code = '%s' group by obligation_id, channel "
                        + "having count(*) > 1"))
                .isEmpty();
    }

    @Test
    void assignmentThatAnEventIsChangingIsLeftToTheNextRound() throws Exception {
        List<ExampleAssignment> planned = plan(2);
        ExampleAssignment held = planned.getFirst();
        try (var event = RealPostgres.superuser();
                var statement = event.createStatement()) {
            event.setAutoCommit(false);
            statement.execute(
                    "select 1 from follow_ups where assignment_id = '%s' for no key update".formatted(held.id()));
            chase.sweep();
            assertThat(chase.notices(held)).isEmpty();
            assertThat(chase.notices(planned.getLast())).containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED");
            event.commit();
        }
        chase.sweep();
        assertThat(chase.notices(held)).containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED");
    }

    private List<ExampleAssignment> plan(int number) {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-01T09:00");
        List<ExampleAssignment> planned = IntStream.range(0, number)
                .mapToObj(n -> issued(agency, "2020-09-01T09:00").dueOn("2020-09-15"))
                .toList();
        chase.hear(planned.toArray(ExampleAssignment[]::new));
        return planned;
    }

    /** A sweep may find nothing because the others hold it all, so it goes on until nothing is left at all. */
    private Callable<Void> sweepUntilNothingIsDue() {
        return () -> {
            do {
                chase.sweep();
            } while (!count(
                            "select 1 from obligations o join follow_ups f using (assignment_id) where f.agency_code = '%s' "
                                    + "and o.state = 'PLANNED' and o.fires_at < '2020-10-01' limit 1")
                    .isEmpty());
            return null;
        };
    }

    private List<String> count(String sql) {
        return RealPostgres.query(sql.formatted(agency));
    }

    private static void together(Stream<Callable<Void>> work) throws Exception {
        try (var threads =
                Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (Future<Void> done : threads.invokeAll(work.toList())) {
                done.get();
            }
        }
    }
}
