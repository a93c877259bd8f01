package vn.dondoc.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** Sets the business time of the application under test; it runs on from there. Seen by it at once. */
public final class MovableClock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private MovableClock() {}

    /** @param localTime such as {@code 2020-09-30T08:00}, in Asia/Ho_Chi_Minh */
    public static void set(String localTime) {
        set(LocalDateTime.parse(localTime).atZone(ZONE).toInstant());
    }

    public static void set(Instant instant) {
        write(Duration.between(Instant.now(), instant).toString());
    }

    public static void reset() {
        write(Duration.ZERO.toString());
    }

    private static void write(String offset) {
        Path file = Path.of(TestConfiguration.of("dondoc.clock.offset-file"));
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            Files.writeString(next, offset);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
