package vn.dondoc.notification.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** The policies as delivered. Dates were counted by hand; Saturdays and Sundays are off. 1 September 2020 is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class DeliveredLadderTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment ordinary =
            issued(agency, "2020-09-01T09:00").stamped(null).dueOn("2020-09-15");

    @Test
    void ordinaryWorkIsChasedFromItsIssueToTheTenthDayAfterItsDeadline() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        assertThat(chase.rungs(ordinary))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "ACK+1 PLANNED 2020-09-03T07:30",
                        "T-7 PLANNED 2020-09-04T07:30",
                        "T-5 PLANNED 2020-09-08T07:30",
                        "T-3 PLANNED 2020-09-10T07:30",
                        "T-1 PLANNED 2020-09-14T07:30",
                        "T PLANNED 2020-09-15T07:30",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-22T07:30",
                        "+10 PLANNED 2020-09-29T07:30");
    }

    @Test
    void flashWorkIsChasedByTheClock() {
        chase.at("2020-09-01T09:00");
        var flash = issued(agency, "2020-09-01T09:00").stamped("FLASH").dueBefore("2020-09-01T17:00");
        chase.hear(flash);
        assertThat(chase.rungs(flash))
                .containsExactly(
                        "ISSUED PLANNED 2020-09-01T09:00",
                        "ACK+30MIN PLANNED 2020-09-01T09:30",
                        "ACK+2H PLANNED 2020-09-01T11:00",
                        "H-4 PLANNED 2020-09-01T13:00",
                        "H-1 PLANNED 2020-09-01T16:00",
                        "H+1 PLANNED 2020-09-01T18:00",
                        "+1 PLANNED 2020-09-02T07:30",
                        "+5 PLANNED 2020-09-08T07:30",
                        "+10 PLANNED 2020-09-15T07:30");
    }

    @Test
    void acknowledgedWorkIsNotAskedForItsAcknowledgement() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.hear(ordinary.next("IN_PROGRESS").with("acknowledgedAt", "2020-09-01T03:00:00Z"));
        assertThat(chase.rungs(ordinary)).contains("ACK+1 CANCELLED 2020-09-03T07:30");
    }

    @Test
    void unacknowledgedWorkIsToldToAgencyAndOffice() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.sweepAt("2020-09-03T07:30");
        assertThat(RealPostgres.query("select rung || ' ' || recipient || ' ' || recipient_function from notices"
                        + " where assignment_id = '" + ordinary.id()
                        + "' and rung = 'ACK+1' order by recipient_function"))
                .containsExactly("ACK+1 " + agency + " AGENCY", "ACK+1 H12 MONITORING_OFFICER");
    }

    @Test
    void workSentBackIsSaidAndItsNextRungsFireThoughTheyFiredInTheRoundBefore() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.sweepAt("2020-09-16T08:00");
        chase.hear(ordinary.submitted("2020-09-16T09:00"));
        chase.at("2020-09-17T09:00");
        chase.hear(ordinary.next("IN_PROGRESS").with("submittedAt", null));
        chase.sweep();
        assertThat(notices("agency_code = '" + agency + "' and channel = 'INBOX' and created_at > '2020-09-17'"))
                .containsExactly("+1", "REDO");
        chase.sweepAt("2020-09-22T07:30");
        assertThat(notices("agency_code = '" + agency + "' and channel = 'INBOX' and created_at > '2020-09-18'"))
                .containsExactly("+5");
    }

    @Test
    void reassignmentBackToTheSameAgencyIsChasedAnew() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.sweep();
        chase.hear(ordinary.next("ASSIGNED").with("cycle", 2).with("agency", named(newAgency())));
        chase.hear(ordinary.next("ASSIGNED").with("cycle", 3).with("agency", named(agency)));
        chase.sweep();
        assertThat(notices("agency_code = '" + agency + "'")).containsExactly("ISSUED", "ISSUED");
    }

    @Test
    void whatWaitsForTheOfficeIsToldToTheOfficeEachTimeAnew() {
        chase.at("2020-09-02T10:00");
        chase.hear(ordinary.next("DECLINED"));
        assertThat(chase.rungs(ordinary)).contains("DECIDE+2 PLANNED 2020-09-07T07:30");
        chase.sweepAt("2020-09-07T07:30");
        assertThat(notices("agency_code = 'H12' and rung = 'DECIDE+2'")).hasSize(1);
        chase.hear(ordinary.next("ASSIGNED"));
        chase.at("2020-09-08T10:00");
        chase.hear(ordinary.next("IN_PROGRESS").with("extensionAskedUntil", "2020-09-30"));
        chase.sweepAt("2020-09-11T07:30");
        assertThat(notices("agency_code = 'H12' and rung = 'DECIDE+2'")).hasSize(2);
    }

    @Test
    void decisionTakenInTimeIsNotAskedFor() {
        chase.at("2020-09-02T10:00");
        chase.hear(ordinary.submitted("2020-09-02T10:00"));
        chase.hear(ordinary.completed("2020-09-03T10:00"));
        chase.sweepAt("2020-12-31T07:30");
        assertThat(notices("true")).isEmpty();
    }

    @Test
    void fifthDayGoesAboveTheHeadsAndIsToldToOtherSystems() {
        chase.at("2020-09-01T09:00");
        chase.hear(ordinary);
        chase.sweepAt("2020-09-21T08:00");
        chase.sweepAt("2020-09-22T07:30");
        assertThat(RealPostgres.query("select recipient from notices where assignment_id = '" + ordinary.id()
                        + "' and rung = '+5' and channel = 'INBOX' order by recipient"))
                .containsExactlyInAnyOrder(agency, "H12");
        assertThat(RealPostgres.query("select count(*) from obligations where state = 'FIRED' and rung = '+5'"
                        + " and assignment_id = '" + ordinary.id() + "'"))
                .containsExactly("1");
    }

    @Test
    void unsettledBreakdownIsToldToTheOfficeAfterAWholeWorkingDay() {
        UUID directive = UUID.randomUUID();
        chase.at("2020-09-03T09:15");
        breakdown(directive, 1, "PROPOSED", null);
        assertThat(breakdownRungs(directive))
                .containsExactly("SETTLE+1 PLANNED 2020-09-07T07:30", "SETTLE+3 PLANNED 2020-09-09T07:30");
        chase.sweepAt("2020-09-07T07:30");
        breakdown(directive, 2, "ISSUED", null);
        chase.sweepAt("2020-09-30T07:30");
        assertThat(RealPostgres.query(
                        "select rung || ' ' || recipient from notices where assignment_id = '" + directive + "'"))
                .containsExactly("SETTLE+1 H12");
    }

    @Test
    void breakdownOfAFlashDirectiveIsToldAfterAnHour() {
        UUID directive = UUID.randomUUID();
        chase.at("2020-09-03T09:15");
        breakdown(directive, 1, "PROPOSED", "FLASH");
        assertThat(breakdownRungs(directive)).containsExactly("SETTLE+1H PLANNED 2020-09-03T10:15");
    }

    @Test
    void mailAtMidnightAndOnHolidaysWaitsForWorkingTimeButThatOfFlashWorkDoesNot() {
        chase.enterContact(agency, "so@example.vn");
        chase.at("2020-09-05T22:00");
        var quiet = issued(agency, "2020-09-05T22:00").stamped(null);
        var flash = issued(agency, "2020-09-05T22:00").stamped("FLASH");
        chase.hear(quiet, flash);
        chase.sweep();
        assertThat(deliverFrom(quiet)).containsExactly("2020-09-07T07:30");
        assertThat(deliverFrom(flash)).containsExactly("2020-09-05T22:00");
    }

    private static List<String> deliverFrom(ExampleAssignment assignment) {
        return RealPostgres.query(
                "select to_char(deliver_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD\"T\"HH24:MI')"
                        + " from notices where channel = 'MAIL' and assignment_id = '" + assignment.id() + "'");
    }

    private List<String> notices(String which) {
        return RealPostgres.query("select rung from notices where assignment_id = '" + ordinary.id() + "' and " + which
                + " order by created_at, rung");
    }

    private static Map<String, String> named(String code) {
        return Map.of("code", code, "name", "Cơ quan " + code);
    }

    private void breakdown(UUID directive, long version, String state, @Nullable String urgency) {
        String stamp = urgency == null ? "null" : "\"" + urgency + "\"";
        chase.hear("dondoc.breakdown-events.v1", "breakdown-proposed.v1", directive.toString(), version, """
                {"directiveId": "%s", "body": "H12", "directiveNumber": "12/CT-UBND", "directiveSubject": "Về tàu cá",
                 "state": "%s", "proposed": 7, "proposedAt": "2020-09-03T02:15:01Z", "settledAt": null,
                 "settledBy": null, "reason": null, "urgency": %s}
                """.formatted(
                        directive, state, stamp));
    }

    private static List<String> breakdownRungs(UUID directive) {
        return RealPostgres.query("""
                select rung || ' ' || state || ' ' || to_char(fires_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI')
                from obligations where assignment_id = '%s' order by position
                """.formatted(directive));
    }
}
