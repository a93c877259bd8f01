package vn.dondoc.local.command;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.local.BusinessClock;
import vn.dondoc.local.system.Installation;
import vn.dondoc.local.system.LocalFailureException;
import vn.dondoc.local.system.RunningLock;

/** Shows and moves the business time of the running system. */
final class ClockCommand {
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX");
    private static final Pattern STEP = Pattern.compile("([+-])(\\d{1,6})([dhm])");

    private ClockCommand() {}

    static void run(Installation installation, List<String> words) throws LocalFailureException, IOException {
        // A step back such as -2h begins like an option.
        if (words.size() > 1) {
            throw new LocalFailureException(
                    "The clock takes one word: 2020-09-30T08:00, +3d, +2h, +30m or reset; none shows it.");
        }
        if (RunningLock.holder(installation).isEmpty()) {
            throw new LocalFailureException(
                    "No local system is running here, and there is no other clock to set: start it with ./dondoc up.");
        }
        Clock machine = Clock.systemUTC();
        BusinessClock clock = installation.clock(machine);
        if (!words.isEmpty()) {
            move(clock, words.getFirst());
        }
        System.out.println(SHOWN.format(clock.now().atZone(ZONE)));
    }

    static void move(BusinessClock clock, String word) throws LocalFailureException, IOException {
        Matcher step = STEP.matcher(word);
        if (word.equals("reset")) {
            clock.reset();
        } else if (step.matches()) {
            Duration amount = amount(Integer.parseInt(step.group(2)), step.group(3));
            clock.advance(step.group(1).equals("-") ? amount.negated() : amount);
        } else {
            clock.set(time(word).atZone(ZONE).toInstant());
        }
    }

    private static Duration amount(int count, String unit) {
        return switch (unit) {
            case "d" -> Duration.ofDays(count);
            case "h" -> Duration.ofHours(count);
            default -> Duration.ofMinutes(count);
        };
    }

    private static LocalDateTime time(String word) throws LocalFailureException {
        try {
            return word.contains("T")
                    ? LocalDateTime.parse(word)
                    : LocalDate.parse(word).atStartOfDay();
        } catch (DateTimeException e) {
            throw new LocalFailureException(
                    "\"" + word + "\" is no time: write 2020-09-30T08:00, a step such as +3d, +2h, +30m, or reset.", e);
        }
    }
}
