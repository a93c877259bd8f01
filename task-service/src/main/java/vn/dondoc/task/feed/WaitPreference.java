package vn.dondoc.task.feed;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The client's {@code Prefer: wait=N} (RFC 7240): how many seconds it will wait. What cannot be read is no preference. */
final class WaitPreference {

    private static final Pattern WAIT =
            Pattern.compile("(?:^|[,;])\\s*wait\\s*=\\s*\"?(\\d{1,6})\"?\\s*(?:$|[,;])", Pattern.CASE_INSENSITIVE);

    private WaitPreference() {}

    /** Zero without one; never longer than the longest. */
    static Duration of(@Nullable String prefer, Duration longest) {
        Matcher wait = WAIT.matcher(prefer == null ? "" : prefer);
        if (!wait.find()) {
            return Duration.ZERO;
        }
        Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
        return asked.compareTo(longest) < 0 ? asked : longest;
    }
}
