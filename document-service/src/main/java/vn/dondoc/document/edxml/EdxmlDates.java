package vn.dondoc.document.edxml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** Dates as messages write them: {@code 2023/03/14}; some systems send {@code 14/03/2023} or {@code 2023-03-14}. */
final class EdxmlDates {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu/MM/dd");
    private static final DateTimeFormatter TIMESTAMP = DateTimeFormatter.ofPattern("uuuu/MM/dd HH:mm:ss");

    private static final List<DateTimeFormatter> READ = List.of("uuuu/M/d", "d/M/uuuu", "uuuu-M-d").stream()
            .map(pattern -> DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT))
            .toList();

    private EdxmlDates() {}

    static Optional<LocalDate> read(String written) {
        String date = written.strip().replaceFirst("[ T]\\d{1,2}:.*$", "");
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(LocalDate.parse(date, format));
            } catch (DateTimeException notThisWay) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }

    static String write(LocalDate date) {
        return WRITTEN.format(date);
    }

    static String write(ZonedDateTime time) {
        return TIMESTAMP.format(time);
    }
}
