package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.worker.ServiceOpened;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.Events;
import vn.dondoc.testkit.RealKafka;
import vn.dondoc.testkit.RealSystem;

/** The sweep as it runs by itself. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class RunningSweepTest {

    @Inject
    Chase chase;

    @Inject
    SweepService sweep;

    @Test
    void whatComesDueIsFiredInTheNextRound() throws InterruptedException {
        ExampleAssignment assignment = issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
        SweepJob job = new SweepJob(sweep, new OneSweep(true, Duration.ofMillis(100), 20));
        job.onOpen(new ServiceOpened());
        try {
            chase.at("2020-09-01T09:00");
            RealKafka.send(List.of(Events.event(
                    "dondoc.assignment-events.v1",
                    "assignment-issued.v1",
                    assignment.id().toString(),
                    1,
                    1,
                    assignment.json())));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> chase.notices(assignment).equals(List.of("ISSUED INBOX SENT")));
            chase.at("2020-09-10T07:30");
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> chase.notices(assignment).size() == 2);
        } finally {
            job.onStop(new ShutdownEvent());
        }
    }

    @Test
    void planWakesTheSweep() throws InterruptedException {
        ExampleAssignment assignment = issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
        SweepJob job = new SweepJob(sweep, new OneSweep(true, Duration.ofDays(1), 20));
        chase.at("2020-09-01T09:00");
        job.onOpen(new ServiceOpened());
        try {
            chase.hear(assignment);
            job.onPlan(new PlanningService.PlanChanged());
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> !chase.notices(assignment).isEmpty());
            assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        } finally {
            job.onStop(new ShutdownEvent());
        }
    }

    @Test
    void replicaThatShallNotSweepDoesNot() throws InterruptedException {
        SweepJob job = new SweepJob(sweep, new OneSweep(false, Duration.ofMillis(1), 20));
        job.onOpen(new ServiceOpened());
        assertThat(Thread.getAllStackTraces().keySet().stream().map(Thread::getName))
                .noneMatch(name -> name.startsWith("sweep-"));
        job.onStop(new ShutdownEvent());
    }
}
