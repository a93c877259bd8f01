package vn.dondoc.task.icalendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * Content lines of an iCalendar file (RFC 5545 section 3.1): escaped, folded at 75 octets, ended by CR and LF. A library would bring
 * three megabytes and a model of each component for these few lines, and takes two to three times as long for 3,000.
 */
final class CalendarLines {

    private static final int MOST_OCTETS = 75;
    private static final Pattern LINE_END = Pattern.compile("\r\n|[\r\n]");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
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
                .transform(text -> LINE_END.matcher(text).replaceAll("\\\\n"));
        return add(name, CONTROL.matcher(escaped).replaceAll(" "));
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
            int character = line.codePointAt(at);
            int more = octets(character);
            if (octets + more > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1;
            }
            text.appendCodePoint(character);
            octets += more;
        }
        text.append("\r\n");
    }

    /** In UTF-8. */
    private static int octets(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : 4;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
