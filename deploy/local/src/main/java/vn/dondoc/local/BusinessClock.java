package vn.dondoc.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Set;

/**
 * The business time of a local system: one file with the ISO 8601 duration that every service adds to the machine's
 * clock. No file, no offset. It is replaced atomically, so that a reader never sees half of it.
 */
public final class BusinessClock {
    private static final Set<PosixFilePermission> READABLE = PosixFilePermissions.fromString("rw-r--r--");

    private final Path file;
    private final Clock machine;

    public BusinessClock(Path file, Clock machine) {
        this.file = file;
        this.machine = machine;
    }

    public Instant now() throws IOException {
        return machine.instant().plus(offset());
    }

    public Duration offset() throws IOException {
        if (!Files.exists(file)) {
            return Duration.ZERO;
        }
        String text = Files.readString(file).strip();
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new IOException(file + " holds \"" + text + "\", which is no duration. Delete it.", e);
        }
    }

    public void set(Instant businessTime) throws IOException {
        write(Duration.between(machine.instant(), businessTime));
    }

    public void advance(Duration step) throws IOException {
        write(offset().plus(step));
    }

    public void reset() throws IOException {
        Files.deleteIfExists(file);
    }

    private void write(Duration offset) throws IOException {
        // Services in containers are other users than this one.
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "clock-offset",
                ".new",
                PosixFilePermissions.asFileAttribute(READABLE));
        try {
            Files.writeString(draft, offset.toString());
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
