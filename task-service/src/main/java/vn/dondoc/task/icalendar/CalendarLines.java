package vn.dondoc.task.icalendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Content lines of an iCalendar file (RFC 5545 section 3.1): escaped, folded at 75 octets, ended by CR and LF. */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    /** A value that is written as it is. */
    CalendarLines add(String name, Object value) {
        fold(name + ":" + value);
        return this;
    }

    /** A value of free text. */
    CalendarLines addText(String name, String value) {
        String escaped = value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replaceAll("\r\n|[\r\n]", "\\\\n");
        return add(name, escaped.replaceAll("\\p{Cntrl}", " "));
    }

    CalendarLines addInstant(String name, Instant instant) {
        return add(name, INSTANT.format(instant));
    }

    /** A day, which no time zone can move. */
    CalendarLines addDay(String name, LocalDate day) {
        return add(name + ";VALUE=DATE", DateTimeFormatter.BASIC_ISO_DATE.format(day));
    }

    /** A character is never cut: some readers unfold characters, others octets. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String character = Character.toString(line.codePointAt(at));
            int more = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.append(character);
            octets += more;
        }
        text.append("\r\n");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
