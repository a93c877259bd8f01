package vn.dondoc.kit.log;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Keeps each message on one line and off the terminal's controls: whoever can put a line break into a name could otherwise
 * write a line of his own. A log in JSON needs none of this. Stack traces keep their lines.
 */
@LoggingFilter(name = "one-line")
public final class OneLineFilter implements Filter {

    @Override
    public boolean isLoggable(LogRecord entry) {
        String message = entry.getMessage();
        if (message != null && hasControls(message)) {
            entry.setMessage(escaped(message));
        }
        Object[] values = entry.getParameters();
        for (int i = 0; values != null && i < values.length; i++) {
            // Numbers and the like have none, and stay what the format wants.
            String text = String.valueOf(values[i]);
            values[i] = hasControls(text) ? escaped(text) : values[i];
        }
        return true;
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(OneLineFilter::isControl);
    }

    /** Line separators and what turns the direction of writing count too. */
    private static boolean isControl(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL && character != '\t'
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    private static String escaped(String message) {
        StringBuilder escaped = new StringBuilder();
        message.codePoints().forEach(character -> {
            if (isControl(character)) {
                escaped.append("\\u%04x".formatted(character));
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}
