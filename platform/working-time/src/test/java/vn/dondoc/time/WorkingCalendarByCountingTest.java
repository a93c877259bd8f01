package vn.dondoc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random calendars, compared with a count that walks day by day and knows no shortcut. */
class WorkingCalendarByCountingTest {

    private static final LocalDate FIRST = LocalDate.parse("1968-11-20");
    private static final int SPAN_DAYS = 1500;

    private record Case(WorkingCalendar calendar, Set<DayOfWeek> weekend, Set<LocalDate> off, Set<LocalDate> work) {

        boolean isWorked(LocalDate date) {
            return work.contains(date) || !weekend.contains(date.getDayOfWeek()) && !off.contains(date);
        }

        LocalDate walk(LocalDate from, int n) {
            LocalDate date = from;
            for (int left = Math.abs(n); left > 0; ) {
                date = date.plusDays(Integer.signum(n));
                left -= isWorked(date) ? 1 : 0;
            }
            return date;
        }

        int count(LocalDate from, LocalDate to) {
            if (to.isBefore(from)) {
                return -count(to, from);
            }
            int count = 0;
            for (LocalDate date = from; date.isBefore(to); ) {
                date = date.plusDays(1);
                count += isWorked(date) ? 1 : 0;
            }
            return count;
        }
    }

    private static Case random(Random random) {
        Set<DayOfWeek> weekend = EnumSet.noneOf(DayOfWeek.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            weekend.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        Set<LocalDate> off = new HashSet<>();
        Set<LocalDate> work = new HashSet<>();
        for (int i = random.nextInt(120); i > 0; i--) {
            off.add(day(random));
        }
        for (int i = random.nextInt(40); i > 0; i--) {
            LocalDate day = day(random);
            if (!off.contains(day)) {
                work.add(day);
            }
        }
        // A long run of days off, as around Tết but longer.
        LocalDate run = day(random);
        run.datesUntil(run.plusDays(random.nextInt(60)))
                .filter(day -> !work.contains(day))
                .forEach(off::add);
        return new Case(WorkingCalendar.of(weekend, off, work), weekend, off, work);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(SPAN_DAYS));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
    void agreesWithWalkingDayByDay(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 30; i++) {
            Case sample = random(random);
            for (int j = 0; j < 40; j++) {
                LocalDate date = day(random);
                int n = random.nextInt(161) - 80;
                LocalDate other = day(random);
                String what = "seed %d, case %d, %s, %d, %s: %s".formatted(seed, i, date, n, other, sample);
                assertThat(sample.calendar().isWorkingDay(date)).as(what).isEqualTo(sample.isWorked(date));
                assertThat(sample.calendar().plusWorkingDays(date, n)).as(what).isEqualTo(sample.walk(date, n));
                assertThat(sample.calendar().workingDaysBetween(date, other))
                        .as(what)
                        .isEqualTo(sample.count(date, other));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 11, 17})
    void goingForwardAndBackEndsOnTheWorkingDayItBeganOn(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            WorkingCalendar calendar = random(random).calendar();
            LocalDate start = calendar.firstWorkingDayFrom(day(random));
            int n = 1 + random.nextInt(60);
            LocalDate there = calendar.plusWorkingDays(start, n);
            assertThat(calendar.plusWorkingDays(there, -n)).isEqualTo(start);
            assertThat(calendar.workingDaysBetween(start, there)).isEqualTo(n);
        }
    }
}
