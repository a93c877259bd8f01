package vn.dondoc.notification.cascade;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** What waits because a directive or an agency is gone; 3 September 2020 is a Thursday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class CascadeChaseTest {

    @Inject
    Chase chase;

    private final ExampleAssignment assignment =
            issued(newAgency(), "2020-09-01T09:00").stamped(null).dueOn("2020-12-15");

    @BeforeEach
    void assignmentIsKnown() {
        chase.at("2020-09-01T09:00");
        chase.hear(assignment);
    }

    @Test
    void undecidedForTwoWorkingDaysTheOfficeIsChased() {
        tell(1, "2020-09-03T09:00");
        assertThat(rung("CASCADE+2")).containsExactly("PLANNED 2020-09-08T07:30 1");
        chase.sweepAt("2020-09-08T07:30");
        assertThat(RealPostgres.query(
                        "select recipient || ' ' || recipient_function from notices where rung = 'CASCADE+2' "
                                + "and channel = 'INBOX' and assignment_id = '" + assignment.id() + "'"))
                .containsExactly("H12 MONITORING_OFFICER");
    }

    @Test
    void whatWasDecidedInTimeIsNotChasedAndALaterWaitIsAnother() {
        tell(1, "2020-09-03T09:00");
        tell(2, null);
        assertThat(rung("CASCADE+2")).containsExactly("CANCELLED 2020-09-08T07:30 1");
        tell(3, "2020-09-10T09:00");
        tell(2, null);
        assertThat(rung("CASCADE+2")).containsExactly("CANCELLED 2020-09-08T07:30 1", "PLANNED 2020-09-15T07:30 2");
    }

    @Test
    void waitThatIsToldBeforeItsAssignmentIsChasedAllTheSame() {
        ExampleAssignment flash =
                issued(newAgency(), "2020-09-03T08:00").stamped("FLASH").dueOn("2020-12-15");
        tell(flash, 1, "2020-09-03T09:00");
        chase.hear(flash);
        assertThat(rung(flash, "CASCADE+2H")).containsExactly("PLANNED 2020-09-03T11:00 1");
    }

    @Test
    void closedAssignmentOwesNoDecision() {
        tell(1, "2020-09-03T09:00");
        chase.hear(assignment.next("WITHDRAWN").with("closedAt", "2020-09-04T02:00:00Z"));
        assertThat(rung("CASCADE+2")).containsExactly("CANCELLED 2020-09-08T07:30 1");
    }

    private void tell(long version, @Nullable String since) {
        tell(assignment, version, since);
    }

    private void tell(ExampleAssignment of, long version, @Nullable String since) {
        String type = since == null ? "cascade-settled.v1" : "cascade-proposed.v1";
        String instant = since == null ? "null" : "\"" + since + ":00+07:00\"";
        chase.hear("dondoc.cascade-events.v1", type, of.id().toString(), version, """
                {"assignmentId": "%s", "assignedBy": "H12", "undecidedSince": %s, "unknown": true}
                """.formatted(of.id(), instant));
    }

    private List<String> rung(String code) {
        return rung(assignment, code);
    }

    private static List<String> rung(ExampleAssignment of, String code) {
        return RealPostgres.query("""
                select state || ' ' || to_char(fires_at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI') || ' ' || round
                from obligations where assignment_id = '%s' and rung = '%s' order by round
                """.formatted(of.id(), code));
    }
}
