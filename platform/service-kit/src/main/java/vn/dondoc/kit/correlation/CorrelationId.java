package vn.dondoc.kit.correlation;

import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.id.Ids;

/** The correlation id of the work this thread is doing; also on every log line, as {@code correlationId}. */
public final class CorrelationId {

    /** Request and response header. */
    public static final String HTTP_HEADER = "X-Correlation-Id";

    private static final String MDC_KEY = "correlationId";
    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private CorrelationId() {}

    /** Begins work under the given id, or under a new one where it is absent or not of the accepted form. */
    public static String begin(@Nullable String given) {
        String id = acceptedOrNew(given);
        MDC.put(MDC_KEY, id);
        return id;
    }

    /** The id that work would have that is told of no other: the given one, or a new one where it is absent or not of the accepted form. */
    public static String acceptedOrNew(@Nullable String given) {
        return given != null && ACCEPTED.matcher(given).matches()
                ? given
                : Ids.next().toString();
    }

    /** The id of the current work; a new one begins where there was none. */
    public static String current() {
        return MDC.get(MDC_KEY) instanceof String id ? id : begin(null);
    }

    public static void end() {
        MDC.remove(MDC_KEY);
    }
}
