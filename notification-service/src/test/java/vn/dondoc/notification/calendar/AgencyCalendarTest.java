package vn.dondoc.notification.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.dondoc.notification.ExampleAssignment.issued;
import static vn.dondoc.notification.ExampleAssignment.newAgency;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.kit.consumer.RejectedEventException;
import vn.dondoc.notification.Chase;
import vn.dondoc.notification.ExampleAssignment;
import vn.dondoc.notification.QuietJobs;
import vn.dondoc.testkit.RealPostgres;
import vn.dondoc.testkit.RealSystem;

/** Agencies keep days of their own beside the nation's. 15 September 2020 is a Tuesday. */
@QuarkusTest
@Tag("real")
@WithTestResource(value = RealSystem.class, initArgs = @ResourceArg(name = "database", value = "notifications"))
@WithTestResource(QuietJobs.class)
class AgencyCalendarTest {

    @Inject
    Chase chase;

    private final String agency = newAgency();
    private final ExampleAssignment work = issued(agency, "2020-09-01T09:00").dueOn("2020-09-15");

    @Test
    void dayOffOfOneAgencyMovesItsRungsAndNobodyElses() {
        var ofAnother = issued(newAgency(), "2020-09-01T09:00").dueOn("2020-09-15");
        chase.at("2020-09-01T09:00");
        chase.hear(work, ofAnother);
        chase.sweep();
        List<String> national = List.of(
                "ISSUED FIRED 2020-09-01T09:00",
                "T-3 PLANNED 2020-09-10T07:30",
                "T PLANNED 2020-09-15T07:30",
                "+1 PLANNED 2020-09-16T07:30",
                "+5 PLANNED 2020-09-22T07:30");
        assertThat(chase.rungs(work)).isEqualTo(national);

        chase.hearDaysOf(agency, 1, "2020-09-11 OFF", "2020-09-18 OFF");

        assertThat(chase.rungs(work))
                .containsExactly(
                        "ISSUED FIRED 2020-09-01T09:00",
                        "T-3 PLANNED 2020-09-09T07:30",
                        "T PLANNED 2020-09-15T07:30",
                        "+1 PLANNED 2020-09-16T07:30",
                        "+5 PLANNED 2020-09-23T07:30");
        assertThat(chase.rungs(ofAnother)).isEqualTo(national);
        chase.hearDaysOf(agency, 2);
        assertThat(chase.rungs(work)).isEqualTo(national);
        chase.hearDaysOf(agency, 1, "2020-09-11 OFF");
        assertThat(chase.rungs(work)).as("an older calendar is dropped").isEqualTo(national);
    }

    @Test
    void whatIsGivenLaterIsPlannedByTheAgencysDays() {
        chase.at("2020-09-01T09:00");
        chase.hearDaysOf(agency, 1, "2020-09-10 OFF", "2020-09-11 OFF", "2020-09-12 WORK");
        chase.hear(work);
        // Back from the 15th: the 14th, Saturday the 12th, the 9th.
        assertThat(chase.rungs(work)).contains("T-3 PLANNED 2020-09-09T07:30", "+1 PLANNED 2020-09-16T07:30");
    }

    @Test
    void deadlineOnTheAgencysDayOffIsRemindedOfOnTheDayBefore() {
        chase.at("2020-09-01T09:00");
        chase.hearDaysOf(agency, 1, "2020-09-15 OFF");
        chase.hear(work);
        assertThat(chase.rungs(work))
                .contains("T-3 PLANNED 2020-09-10T07:30", "T PLANNED 2020-09-14T07:30", "+1 PLANNED 2020-09-16T07:30");
    }

    @Test
    void decisionIsWaitedForByTheDaysOfTheOfficeAndNotOfTheAgency() {
        String office = newAgency();
        var waits = issued(agency, "2020-09-01T09:00")
                .stamped(null)
                .with("assignedBy", Map.of("code", office, "name", "Văn phòng"))
                .submitted("2020-09-10T09:00");
        chase.at("2020-09-10T09:00");
        chase.hear(waits);
        // Two whole days after Thursday the 10th: Friday, Monday.
        assertThat(chase.rungs(waits)).contains("DECIDE+2 PLANNED 2020-09-15T07:30");
        chase.hearDaysOf(agency, 1, "2020-09-14 OFF");
        assertThat(chase.rungs(waits)).contains("DECIDE+2 PLANNED 2020-09-15T07:30");
        chase.hearDaysOf(office, 1, "2020-09-11 OFF");
        assertThat(chase.rungs(waits)).contains("DECIDE+2 PLANNED 2020-09-16T07:30");
    }

    @Test
    void mailWaitsForTheWorkingDayOfItsRecipient() {
        String other = newAgency();
        String onSaturdays = newAgency();
        List.of(agency, other, onSaturdays).forEach(one -> chase.enterContact(one, "mail@" + one + ".vn"));
        chase.hearDaysOf(agency, 1, "2020-09-10 OFF");
        chase.hearDaysOf(onSaturdays, 1, "2020-09-12 WORK");
        List<ExampleAssignment> onThursday = given("2020-09-10T09:00", agency, other);
        List<ExampleAssignment> onSaturday = given("2020-09-12T09:00", onSaturdays, other);

        assertThat(deliverFrom(onThursday.getFirst())).isEqualTo("2020-09-11 07:30");
        assertThat(deliverFrom(onThursday.getLast())).startsWith("2020-09-10 09:0");
        assertThat(deliverFrom(onSaturday.getFirst())).startsWith("2020-09-12 09:0");
        assertThat(deliverFrom(onSaturday.getLast())).isEqualTo("2020-09-14 07:30");
    }

    @Test
    void delayIsCountedInTheAgencysDays() {
        chase.hearDaysOf(agency, 1, "2020-09-16 OFF");
        chase.at("2020-09-01T09:00");
        chase.hear(work);
        chase.sweepAt("2020-09-17T07:30");
        assertThat(RealPostgres.query("select rung || ' ' || working_days_late from notices where assignment_id = '"
                        + work.id() + "' and anchor = 'DEADLINE'"))
                .containsExactly("+1 1");
    }

    @Test
    void calendarsThatNobodyKeepsOrThatContradictThemselvesChangeNothing() {
        String standingAlone = """
                {"calendarId": "ca-ba", "version": 1, "name": "Ca ba", "weekend": [], "days": [], "basedOn": null}""";
        assertThatThrownBy(
                        () -> chase.hear("dondoc.calendar-events.v1", "calendar-changed.v1", "ca-ba", 1, standingAlone))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> chase.hearDaysOf(agency, 1, "2020-09-11 OFF", "2020-09-11 WORK"))
                .isInstanceOf(RejectedEventException.class);
        assertThat(RealPostgres.count("calendars where calendar_id in ('ca-ba', '" + agency + "')"))
                .isZero();
    }

    /** By the dice, beside a nation whose own days move, too: each day is counted on the fingers. */
    @Test
    void everyDayHasTheNumberOfWorkingDaysUpToItAndEveryNumberLeadsBackToItsDay() {
        Random dice = new Random(20_200_915);
        for (int round = 1; round <= 4; round++) {
            List<String> own = new ArrayList<>();
            LocalDate day = LocalDate.of(2020, 1, 1);
            while (day.getYear() == 2020) {
                own.add(day + (dice.nextBoolean() ? " OFF" : " WORK"));
                day = day.plusDays(1L + dice.nextInt(12));
            }
            chase.hearDaysOf(agency, round, own.toArray(String[]::new));
            hearNation(round % 2 == 0 ? List.of() : List.of("2020-04-30 OFF", "2020-05-01 OFF", "2020-05-09 WORK"));
            assertThat(RealPostgres.query("""
                            with counted as (
                                select w.day, coalesce(d.is_working, w.is_working) as worked,
                                       count(*) filter (where coalesce(d.is_working, w.is_working)) over (order by w.day) as number
                                from working_days w
                                left join agency_days d on d.agency_code = '%1$s' and d.day = w.day
                            )
                            select c.day
                            from counted c
                            cross join lateral office_day('%1$s', c.day) as o
                            cross join lateral office_working_day('%1$s', cast(c.number as integer)) as back
                            where c.day between '2019-12-01' and '2021-02-01'
                                and ((o.is_working, o.number) is distinct from (c.worked, c.number)
                                     or c.worked and back.day is distinct from c.day)
                            """.formatted(agency))).isEmpty();
        }
        hearNation(List.of());
    }

    private List<ExampleAssignment> given(String at, String... agencies) {
        chase.at(at);
        List<ExampleAssignment> given = List.of(agencies).stream()
                .map(one -> issued(one, at).stamped(null))
                .toList();
        chase.hear(given.toArray(ExampleAssignment[]::new));
        chase.sweep();
        return given;
    }

    private static String deliverFrom(ExampleAssignment assignment) {
        return RealPostgres.query("""
                        select to_char(deliver_from at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') from notices
                        where assignment_id = '%s' and channel = 'MAIL'
                        """.formatted(assignment.id())).getFirst();
    }

    /** Under a version that no event of another test has to beat. */
    private void hearNation(List<String> days) {
        String version = RealPostgres.query("select version from calendars where calendar_id = 'national'")
                .getFirst();
        RealPostgres.execute("update calendars set version = 0 where calendar_id = 'national'");
        String own = String.join(
                ", ",
                days.stream()
                        .map(day -> "{\"date\": \"%s\", \"kind\": \"%s\", \"name\": \"thử\"}"
                                .formatted((Object[]) day.split(" ")))
                        .toList());
        chase.hear("dondoc.calendar-events.v1", "calendar-changed.v1", "national", 1, """
                {"calendarId": "national", "version": 1, "name": "Lịch", "weekend": ["SATURDAY", "SUNDAY"], "days": [%s]}
                """.formatted(own));
        RealPostgres.execute("update calendars set version = " + version + " where calendar_id = 'national'");
    }
}
