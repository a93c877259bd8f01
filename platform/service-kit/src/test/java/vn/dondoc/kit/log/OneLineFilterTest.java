package vn.dondoc.kit.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OneLineFilterTest {

    private static String logged(String format, Object value) {
        LogRecord entry = new LogRecord(Level.INFO, format);
        entry.setParameters(new Object[] {value});
        new OneLineFilter().isLoggable(entry);
        return entry.getMessage().formatted(entry.getParameters());
    }

    @Test
    void nameWithLineBreakWritesNoLineOfItsOwn() {
        assertThat(logged("file %s was refused", "a\r\n12:00:00 INFO  all is well"))
                .isEqualTo("file a\\u000d\\u000a12:00:00 INFO  all is well was refused");
    }

    @Test
    void terminalIsToldNothing() {
        assertThat(logged("%s", "\u001b[2Jgone \u202Eback \u2028")).isEqualTo("\\u001b[2Jgone \\u202eback \\u2028");
    }

    @Test
    void whatIsHarmlessStaysAsItIs() {
        assertThat(logged("%s: 100 %%", "Đôn đốc\tSở Tài chính 🔥")).isEqualTo("Đôn đốc\tSở Tài chính 🔥: 100 %");
        assertThat(logged("%05d rows", 42)).isEqualTo("00042 rows");
    }
}
