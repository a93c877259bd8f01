package vn.dondoc.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.consumer.RejectedEventException;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** The calendar changes and what is planned moves; 2 September 2020 is a Wednesday, 10 September a Thursday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class CalendarTest {

    /** Ascends over all tests: an older calendar would be dropped. */
    private static final AtomicLong VERSION = new AtomicLong();

    @Inject
    Chase chase;

    private final ExampleAssignment assignment =
            issued(newAgency(), "2020-08-20T09:00").dueOn("2020-09-03");

    @AfterEach
    void weekendsOnlyAgain() {
        hearCalendar("");
    }

    @Test
    void untilACalendarComesTheWeekendsAreOff() {
        assertThat(RealPostgres.query("""
                        select day || ' ' || is_working || ' ' || working_day_number from working_days
                        where day in ('1990-01-01', '1990-01-06', '1990-01-08', '2020-09-02') order by day
                        """))
                // 1990 began on a Monday. 2 September 2020 is day 3 of week 1,601: 1,600 times 5, and 3.
                .containsExactly(
                        "1990-01-01 true 1", "1990-01-06 false 5", "1990-01-08 true 6", "2020-09-02 true 8003");
    }

    @Test
    void dayOffMovesWhatIsPlannedAndTheNewYearStaysRight() {
        chase.at("2020-08-20T09:00");
        chase.hear(assignment);
        chase.sweep();
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-08-20T09:00",
                        "T-3 PLANNED 2020-08-31T07:30",
                        "T PLANNED 2020-09-03T07:30",
                        "+1 PLANNED 2020-09-04T07:30",
                        "+5 PLANNED 2020-09-10T07:30");
        hearCalendar("""
                {"date": "2020-09-02", "kind": "OFF", "name": "Quốc khánh"},
                {"date": "2020-09-07", "kind": "OFF", "name": "Hoán đổi với 12/9"},
                {"date": "2020-09-05", "kind": "WORK", "name": "Làm bù"}
                """);
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-08-20T09:00",
                        "T-3 PLANNED 2020-08-28T07:30",
                        "T PLANNED 2020-09-03T07:30",
                        "+1 PLANNED 2020-09-04T07:30",
                        "+5 PLANNED 2020-09-10T07:30");
        assertThat(RealPostgres.query("select working_day_number from working_days where day = '2021-01-04'"))
                // Week 1,619 began: 1,618 times 5, and 1; two days off, one made up for.
                .containsExactly("8090");
    }

    @Test
    void whatHasFiredStaysAndOlderCalendarsAreDropped() {
        chase.at("2020-08-20T09:00");
        chase.hear(assignment);
        chase.sweepAt("2020-08-31T07:30");
        long older = VERSION.incrementAndGet();
        hearCalendar("{\"date\": \"2020-09-04\", \"kind\": \"OFF\", \"name\": \"thử\"}");
        chase.hear("dondoc.calendar-events.v1", "calendar-changed.v1", "national", older, json(""));
        assertThat(chase.rungs(assignment))
                .containsExactly(
                        "ISSUED FIRED 2020-08-20T09:00",
                        "T-3 FIRED 2020-08-31T07:30",
                        "T PLANNED 2020-09-03T07:30",
                        "+1 PLANNED 2020-09-07T07:30",
                        "+5 PLANNED 2020-09-11T07:30");
    }

    @Test
    void rungThatMovedBeforeTheIssueIsLeftOut() {
        chase.at("2020-08-31T06:00");
        var short_ = issued(newAgency(), "2020-08-31T06:00").dueOn("2020-09-03");
        chase.hear(short_);
        assertThat(chase.rungs(short_)).contains("T-3 PLANNED 2020-08-31T07:30");
        hearCalendar("{\"date\": \"2020-09-02\", \"kind\": \"OFF\", \"name\": \"Quốc khánh\"}");
        assertThat(chase.rungs(short_)).contains("T-3 CANCELLED 2020-08-31T07:30");
        hearCalendar("");
        assertThat(chase.rungs(short_)).contains("T-3 PLANNED 2020-08-31T07:30");
    }

    @Test
    void planMadeWhileTheCalendarChangesFollowsTheNewOne() throws Exception {
        chase.at("2020-08-20T09:00");
        CompletableFuture<Void> planner;
        try (var change = RealPostgres.superuser();
                var statement = change.createStatement()) {
            change.setAutoCommit(false);
            statement.execute("update calendars set name = name");
            planner = CompletableFuture.runAsync(() -> chase.hear(assignment));
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(10))
                    .until(() -> !RealPostgres.query("select 1 from pg_stat_activity where wait_event_type = 'Lock' "
                                    + "and query like '%calendars%for share%'")
                            .isEmpty());
            statement.execute("update working_days set is_working = false where day = '2020-09-02'");
            statement.execute(
                    "update working_days set working_day_number = working_day_number - 1 where day >= '2020-09-02'");
            change.commit();
        }
        planner.get();
        assertThat(chase.rungs(assignment)).contains("T-3 PLANNED 2020-08-28T07:30");
    }

    @Test
    void nothingIsFiredWhileTheCalendarChanges() throws Exception {
        chase.at("2020-08-20T09:00");
        chase.hear(assignment);
        try (var change = RealPostgres.superuser();
                var statement = change.createStatement()) {
            change.setAutoCommit(false);
            statement.execute("update calendars set name = name");
            chase.sweep();
            assertThat(chase.notices(assignment)).isEmpty();
            change.commit();
        }
        chase.sweep();
        assertThat(chase.notices(assignment)).containsExactly("ISSUED INBOX SENT");
    }

    @Test
    void calendarThatContradictsItselfIsRejected() {
        assertThatThrownBy(() -> hearCalendar("""
                        {"date": "2020-09-05", "kind": "OFF", "name": "nghỉ"},
                        {"date": "2020-09-05", "kind": "WORK", "name": "làm bù"}
                        """)).isInstanceOf(RejectedEventException.class);
    }

    private void hearCalendar(String days) {
        chase.hear(
                "dondoc.calendar-events.v1", "calendar-changed.v1", "national", VERSION.incrementAndGet(), json(days));
    }

    private static String json(String days) {
        return """
                {"calendarId": "national", "version": 1, "name": "Lịch làm việc", "weekend": ["SATURDAY", "SUNDAY"],
                 "days": [%s], "confirmedThrough": "2020-12-31"}
                """.formatted(days);
    }
}
