package vn.dondoc.local.demo;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import vn.dondoc.local.BusinessClock;

/** The business time as the demo moves it: from one office morning to another, and never back. */
final class DemoTime {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    /** Services look at the clock's file every 100 ms. */
    private static final Duration UNTIL_ALL_SEE_IT = Duration.ofMillis(250);

    private final BusinessClock clock;

    DemoTime(BusinessClock clock) {
        this.clock = clock;
    }

    /** A clock nobody has set stands on the machine's time, years after the samples: only that one is set back. */
    void moveTo(LocalDate day) throws IOException, InterruptedException {
        LocalDateTime target = day.atTime(MORNING);
        if (clock.offset().isZero() || now().isBefore(target)) {
            clock.set(target.atZone(ZONE).toInstant());
            Thread.sleep(UNTIL_ALL_SEE_IT);
        }
    }

    LocalDateTime now() throws IOException {
        return LocalDateTime.ofInstant(clock.now(), ZONE);
    }

    LocalDate today() throws IOException {
        return now().toLocalDate();
    }

    String shown() throws IOException {
        return SHOWN.format(now());
    }

    /** Monday to Friday; a holiday in between makes the demo wait a day less than it thinks, which it can afford. */
    static LocalDate weekdaysAfter(LocalDate day, int count) {
        LocalDate result = day;
        int step = count < 0 ? -1 : 1;
        for (int left = Math.abs(count); left > 0; ) {
            result = result.plusDays(step);
            boolean weekend = result.getDayOfWeek() == DayOfWeek.SATURDAY || result.getDayOfWeek() == DayOfWeek.SUNDAY;
            left -= weekend ? 0 : 1;
        }
        return result;
    }
}
