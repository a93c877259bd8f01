package vn.dondoc.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.time.CalendarDay.Kind;
import vn.dondoc.time.Span.Direction;

/**
 * Thirty years of random days off and make-up days, an office's own days on top, counted by walking day by day and minute by
 * minute: in both directions, by every roll rule.
 */
class CounterByWalkingTest {

    private static final LocalDate FIRST = LocalDate.parse("2010-01-01");
    private static final int DAYS = 30 * 365 + 7;
    private static final WorkingHours HOURS =
            WorkingHours.of(WorkingHours.shifts("07:30-11:30,13:00-17:00"), LocalTime.of(16, 0));

    private record Years(OfficeCalendar calendar, Map<LocalDate, Kind> days) {

        boolean isWorked(LocalDate date) {
            Kind kind = days.get(date);
            boolean weekend = date.getDayOfWeek().getValue() >= 6;
            return kind == null ? !weekend : weekend ? kind == Kind.WORK : kind != Kind.OFF;
        }

        LocalDate roll(LocalDate from, RollRule rule) {
            LocalDate date = from;
            while (rule != RollRule.NONE && !isWorked(date)) {
                date = date.plusDays(rule == RollRule.FORWARD ? 1 : -1);
            }
            return date;
        }
    }

    private static Years random(Random random) {
        Map<LocalDate, Kind> days = new TreeMap<>();
        List<CalendarDay> national = days(random, 500, days);
        List<CalendarDay> own = days(random, 60, days);
        OfficeCalendar calendar = OfficeCalendar.of(
                        "national", EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), national, Set.of())
                .differingBy("own", own);
        return new Years(calendar, days);
    }

    private static List<CalendarDay> days(Random random, int number, Map<LocalDate, Kind> all) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        for (int n = 0; n < number; n++) {
            LocalDate first = FIRST.plusDays(random.nextInt(DAYS));
            Kind kind = random.nextInt(5) == 0 ? Kind.WORK : Kind.OFF;
            for (int length = random.nextInt(6) == 0 ? 9 : 1; length > 0; length--) {
                LocalDate day = first.plusDays(length);
                days.put(day, new CalendarDay(day, kind, "n"));
                all.put(day, kind);
            }
        }
        return new ArrayList<>(days.values());
    }

    @ParameterizedTest
    @EnumSource(RollRule.class)
    void everySpanEndsWhereWalkingEnds(RollRule rule) {
        Random random = new Random(20260217 + rule.ordinal());
        for (int sample = 0; sample < 8; sample++) {
            Years years = random(random);
            Counter counter = new Counter(years.calendar(), HOURS);
            for (int n = 0; n < 400; n++) {
                LocalDate start = FIRST.plusDays(random.nextInt(DAYS));
                int length = random.nextInt(70);
                for (Direction direction : Direction.values()) {
                    int step = direction == Direction.AFTER ? 1 : -1;
                    LocalDate walked = start;
                    int skipped = 0;
                    for (int left = length; left > 0; ) {
                        walked = walked.plusDays(step);
                        boolean worked = years.isWorked(walked);
                        left -= worked ? 1 : 0;
                        skipped += worked ? 0 : 1;
                    }
                    Count count =
                            counter.span(start, new Span(length, Span.Unit.WORKING_DAY, direction), RollRule.NONE);
                    String what = "%s %d %s %s".formatted(start, length, direction, rule);
                    assertThat(count.lastDay()).as(what).isEqualTo(walked);
                    assertThat(count.skipped()).as(what).hasSize(length == 0 ? 0 : skipped + 1);
                    LocalDate days = start.plusDays((long) step * length);
                    assertThat(counter.span(start, new Span(length, Span.Unit.DAY, direction), rule)
                                    .lastDay())
                            .as(what)
                            .isEqualTo(years.roll(days, rule));
                    assertThat(counter.day(start, rule).lastDay()).as(what).isEqualTo(years.roll(start, rule));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 14, 15, 92})
    void workingHoursEndWhereWalkingMinuteByMinuteEnds(long seed) {
        Random random = new Random(seed);
        Years years = random(random);
        for (int n = 0; n < 60; n++) {
            LocalDateTime start =
                    FIRST.plusDays(random.nextInt(DAYS)).atStartOfDay().plusMinutes(random.nextInt(24 * 60));
            int hours = 1 + random.nextInt(30);
            LocalDateTime after = start;
            for (int left = hours * 60; left > 0; after = after.plusMinutes(1)) {
                left -= isWorked(years, after) ? 1 : 0;
            }
            LocalDateTime before = start;
            for (int left = hours * 60; left > 0; ) {
                before = before.minusMinutes(1);
                left -= isWorked(years, before) ? 1 : 0;
            }
            WorkingCalendar calendar = years.calendar().workingDays();
            assertThat(HOURS.plus(calendar, start, hours))
                    .as("%s + %d h", start, hours)
                    .isEqualTo(after);
            assertThat(HOURS.plus(calendar, start, -hours))
                    .as("%s - %d h", start, hours)
                    .isEqualTo(before);
            assertThat(HOURS.between(calendar, before, after)).isEqualTo(Duration.ofHours(2L * hours));
            assertThat(HOURS.between(calendar, after, before)).isEqualTo(Duration.ofHours(-2L * hours));
        }
    }

    /** Whether the minute that begins then is worked. */
    private static boolean isWorked(Years years, LocalDateTime minute) {
        LocalTime time = minute.toLocalTime();
        boolean morning = !time.isBefore(LocalTime.of(7, 30)) && time.isBefore(LocalTime.of(11, 30));
        boolean afternoon = !time.isBefore(LocalTime.of(13, 0)) && time.isBefore(LocalTime.of(17, 0));
        return (morning || afternoon) && years.isWorked(minute.toLocalDate());
    }
}
