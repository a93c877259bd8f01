package vn.dondoc.notification.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** What fires and when, one thing at a time; 15 September 2020 is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class SweepTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment assignment =
            issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void eachRungFiresOnceAtItsTime() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        chase.sweepAt("2020-09-10T07:29");
        assertThat(chase.notices(assignment)).hasSize(1);
        chase.sweepAt("2020-09-10T07:30");
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT");
        chase.sweepAt("2020-09-15T07:30");
        chase.sweepAt("2020-09-16T07:30");
        chase.sweepAt("2020-09-22T07:30");
        chase.sweepAt("2020-12-31T07:30");
        assertThat(chase.notices(assignment))
                .containsExactly(
                        "ISSUED INBOX SENT", "T-3 INBOX SENT", "T INBOX SENT", "+1 INBOX SENT", "+5 INBOX SENT");
    }

    @Test
    void contactGetsMailToo() {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "ISSUED MAIL QUEUED");
    }

    @Test
    void outageOfThreeDaysCollapsesToTheHighestRung() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-14T20:00");
        chase.sweepAt("2020-09-17T20:00");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT", "+1 INBOX SENT");
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 FIRED 2020-09-10T07:30",
                        "T SUPERSEDED 2020-09-15T07:30",
                        "+1 FIRED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30");
    }

    @Test
    void issueIsSaidThoughTheOutageLastedPastTheDeadline() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-10-30T09:00");
        assertThat(chase.notices(assignment)).containsExactly("+5 INBOX SENT", "ISSUED INBOX SENT");
    }

    @Test
    void workIssuedLongAfterItsDeadlineIsCalledLateOnce() {
        chase.at("2021-03-01T09:00");
        var late = issued(agency, "2021-03-01T09:00").dueOn("2020-09-15");
        chase.hear(late);
        chase.sweep();
        assertThat(chase.notices(late)).containsExactly("+5 INBOX SENT", "ISSUED INBOX SENT");
        assertThat(RealPostgres.query("select working_days_late from notices where rung = '+5' and assignment_id = '"
                        + late.id() + "'"))
                // 23 weeks from that Tuesday, then Wednesday, Thursday, Friday and Monday, 1 March.
                .containsExactly("119");
    }

    @Test
    void nothingFiresWhileASubmissionWaitsAndTheRedoFiresTheHighestMissed() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-09-10T07:30");
        chase.hear(assignment.submitted("2020-09-14T16:00"));
        chase.sweepAt("2020-09-24T08:00");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT");
        chase.hear(assignment.next("IN_PROGRESS").with("submittedAt", null));
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT", "+5 INBOX SENT");
    }

    @Test
    void nothingFiresAfterTheEnd() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.hear(assignment.completed("2020-09-02T10:00"));
        chase.sweepAt("2020-12-31T07:30");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
    }

    @Test
    void completedBeforeItWasHeardOfIsNeverChased() {
        chase.at("2020-09-01T09:00");
        String issued = assignment.json();
        chase.hear(assignment.completed("2020-09-02T10:00"));
        chase.hear(
                "dondoc.assignment-events.v1",
                "assignment-issued.v1",
                assignment.id().toString(),
                1,
                issued);
        chase.sweepAt("2020-12-31T07:30");
        assertThat(chase.notices(assignment)).isEmpty();
        assertThat(chase.rungs(assignment)).isEmpty();
    }

    @Test
    void deadlineMovedWhileARungWasDueFiresOnlyByTheNewOne() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
        chase.sweep();
        chase.at("2020-09-10T08:00");
        chase.hear(assignment.next("IN_PROGRESS").dueOn(2, "2020-09-29"));
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
        chase.sweepAt("2020-09-24T07:30");
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT", "T-3 INBOX SENT");
    }

    @Test
    void noticeKeepsTheNameAndTheDelayOfItsDay() {
        chase.at("2020-09-01T09:00");
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, agencyJson("Sở Kế hoạch và Đầu tư"));
        chase.hear(assignment);
        chase.sweep();
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 2, agencyJson("Sở Tài chính"));
        chase.hear("dondoc.agency-events.v1", "agency-changed.v1", agency, 1, agencyJson("Sở Kế hoạch và Đầu tư"));
        chase.sweepAt("2020-09-10T07:30");
        chase.sweepAt("2020-09-22T07:30");
        assertThat(RealPostgres.query("""
                        select rung || '|' || agency_name || '|' || working_days_late from notices
                        where assignment_id = '%s' order by created_at
                        """.formatted(assignment.id())))
                .containsExactly("ISSUED|Sở Kế hoạch và Đầu tư|-10", "T-3|Sở Tài chính|-3", "+5|Sở Tài chính|5");
    }

    private String agencyJson(String name) {
        return """
                {"code": "%s", "name": "%s", "aliases": [], "kind": "department", "validFrom": "1997-01-01",
                 "validTo": null, "successors": [], "version": 1}
                """.formatted(agency, name);
    }
}
