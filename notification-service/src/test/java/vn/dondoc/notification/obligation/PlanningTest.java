package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Dates were counted by hand; no calendar was received, so Saturdays and Sundays are off. 15 September 2020 is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class PlanningTest {

    @Inject
    Chase chase;

    private final ExampleAssignment assignment =
            issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void wholeLadderIsPlannedAtTheIssue() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "T-3 PLANNED 2020-09-10T07:30",
                        "T PLANNED 2020-09-15T07:30",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void deadlineOnASundayIsSaidOnTheFridayBefore() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment.dueOn("2020-09-13"));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "T-3 PLANNED 2020-09-09T07:30",
                        "T PLANNED 2020-09-11T07:30",
                        "+1 PLANNED 2020-09-14T07:30",
                        "+5 PLANNED 2020-09-18T07:30");
    }

    @Test
    void withoutADeadlineOnlyTheIssueIsSaid() {
        chase.at("2020-09-01T09:00");
        var noDeadline = issued(newAgency(), "2020-09-01T09:00");
        chase.hear(noDeadline);
        assertThat(chase.rungs(noDeadline)).containsExactly("ISSUED PLANNED 2020-09-01T09:00");
    }

    @Test
    void rungsBeforeTheIssueAreLeftOut() {
        chase.at("2020-09-15T08:00");
        var issuedOnTheLastDay = issued(newAgency(), "2020-09-15T08:00").dueOn("2020-09-15");
        chase.hear(issuedOnTheLastDay);
        assertThat(chase.rungs(issuedOnTheLastDay))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-15T08:00",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void suspendedIsPausedWithEveryRungAndGoesOnWhenResumed() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.next("SUSPENDED"));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 PAUSED 2020-09-10T07:30",
                        "T PAUSED 2020-09-15T07:30",
                        "+1 PAUSED 2020-09-16T07:30",
                        "+5 PAUSED 2020-09-22T07:30");
        chase.sweepAt("2020-09-16T08:00");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");

        chase.hear(assignment.next("IN_PROGRESS"));
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "+1 INBOX SENT");
    }

    @Test
    void declinedIsChasedUntilTheOfficeHasDecided() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.next("DECLINED"));
        chase.sweepAt("2020-09-10T07:30");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT");
    }

    @Test
    void reassignmentEndsTheChaseOfTheOldAgencyAndBeginsThatOfTheNew() {
        chase.at("2020-09-08T09:00");
        chase.hear(assignment);
        chase.sweep();
        String successor = newAgency();
        chase.hear(assignment
                .next("ASSIGNED")
                .with("cycle", 2)
                .with("agency", Map.of("code", successor, "name", "Cơ quan " + successor)));

        assertThat(RealPostgres.query("select rung || ' ' || state from obligations where assignment_id = '"
                        + assignment.id() + "' and cycle = 1 order by position"))
                .containsExactly("ISSUED FIRED", "T-3 CANCELLED", "T CANCELLED", "+1 CANCELLED", "+5 CANCELLED");
        chase.sweepAt("2020-09-10T07:30");
        assertThat(RealPostgres.query("select rung from notices where assignment_id = '" + assignment.id()
                        + "' and agency_code = '" + successor + "' order by created_at, rung"))
                .containsExactly("ISSUED", "T-3");
    }

    @Test
    void forInformationNothingIsPlanned() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment.with("tracked", false));
        assertThat(chase.rungs(assignment)).isEmpty();
    }

    @Test
    void movedDeadlineCancelsAndPlansAnewButDoesNotIssueAgain() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-10T07:30");
        chase.hear(assignment.next("IN_PROGRESS").dueOn(2, "2020-09-29"));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 FIRED 2020-09-10T07:30",
                        "T CANCELLED 2020-09-15T07:30",
                        "+1 CANCELLED 2020-09-16T07:30",
                        "+5 CANCELLED 2020-09-22T07:30",
                        "T-3 PLANNED 2020-09-24T07:30",
                        "T PLANNED 2020-09-29T07:30",
                        "+1 PLANNED 2020-09-30T07:30",
                        "+5 PLANNED 2020-10-06T07:30");
    }

    @Test
    void newCycleHasALadderOfItsOwn() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.completed("2020-09-02T09:00"));
        chase.hear(assignment.next("IN_PROGRESS").with("cycle", 2).with("closedAt", null));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 CANCELLED 2020-09-10T07:30",
                        "T CANCELLED 2020-09-15T07:30",
                        "+1 CANCELLED 2020-09-16T07:30",
                        "+5 CANCELLED 2020-09-22T07:30",
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "T-3 PLANNED 2020-09-10T07:30",
                        "T PLANNED 2020-09-15T07:30",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void withdrawalCancelsAll() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.hear(assignment.next("WITHDRAWN").with("closedAt", "2020-09-01T03:00:00Z"));
        assertThat(chase.rungs(assignment)).hasSize(5).allMatch(rung -> rung.contains(" CANCELLED "));
    }

    @Test
    void submissionPausesAndRedoBeginsARoundOfItsOwn() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.hear(assignment.submitted("2020-09-14T16:00"));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "T-3 PAUSED 2020-09-10T07:30",
                        "T PAUSED 2020-09-15T07:30",
                        "+1 PAUSED 2020-09-16T07:30",
                        "+5 PAUSED 2020-09-22T07:30");
        chase.hear(assignment.next("IN_PROGRESS").with("submittedAt", null));
        assertThat(RealPostgres.query(
                        "select rung || ' ' || round || ' ' || state from obligations where assignment_id = '"
                                + assignment.id() + "' order by round, position"))
                .containsExactly(
                        "ISSUED 0 PLANNED",
                        "T-3 0 CANCELLED",
                        "T 0 CANCELLED",
                        "+1 0 CANCELLED",
                        "+5 0 CANCELLED",
                        "T-3 1 PLANNED",
                        "T 1 PLANNED",
                        "+1 1 PLANNED",
                        "+5 1 PLANNED");
    }

    @Test
    void whatWasCancelledByALostCommitComesBackAfterTheRestore() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.completed("2020-09-02T09:00"));
        chase.hear(assignment.next("IN_PROGRESS").with("closedAt", null));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 PLANNED 2020-09-10T07:30",
                        "T PLANNED 2020-09-15T07:30",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void planningTheSameAgainChangesNothing() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        String before = rowVersions();
        chase.hear(assignment.next("IN_PROGRESS"));
        assertThat(rowVersions()).isEqualTo(before);
    }

    private String rowVersions() {
        return String.join(
                ",",
                vn.dondoc.testkit.RealPostgres.query(
                        "select xmin || '/' || xmax from obligations where assignment_id = '" + assignment.id()
                                + "' order by position"));
    }

    @Test
    void manyArePlannedInOneBatch() {
        chase.at("2020-09-01T09:00");
        ExampleAssignment[] many = java.util.stream.IntStream.range(0, 200)
                .mapToObj(n -> issued("H12.05", "2020-09-01T09:00")
                        .dueOn("2020-09-15")
                        .with("role", n % 2 == 0 ? "LEAD" : "COORDINATING")
                        .with("agency", Map.of("code", "H12.05", "name", "Sở Tài chính")))
                .toArray(ExampleAssignment[]::new);
        chase.hear(many);
        for (ExampleAssignment one : many) {
            assertThat(chase.rungs(one)).hasSize(5);
        }
    }
}
