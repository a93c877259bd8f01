package vn.dondoc.kit.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The system clock moved by the duration written in a file that all services of a local system share.
 *
 * <p>The file is looked at no more often than asked for. No file, an empty or an unreadable one: the last
 * good offset stays, at first zero.
 */
final class OffsetClock extends Clock {

    private final Clock base;
    private final Path file;
    private final Duration reread;
    private volatile Reading last = new Reading(Duration.ZERO, Long.MIN_VALUE);

    private record Reading(Duration offset, long atMillis) {}

    OffsetClock(Clock base, Path file, Duration reread) {
        this.base = base;
        this.file = file;
        this.reread = reread;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new OffsetClock(base.withZone(zone), file, reread);
    }

    private Duration offset() {
        Reading reading = last;
        long now = base.millis();
        if (reading.atMillis() == Long.MIN_VALUE || Math.abs(now - reading.atMillis()) >= reread.toMillis()) {
            reading = new Reading(read(reading.offset()), now);
            last = reading;
        }
        return reading.offset();
    }

    private Duration read(Duration known) {
        try {
            return Duration.parse(Files.readString(file).strip());
        } catch (IOException | DateTimeException absentOrHalfWritten) {
            return Files.exists(file) ? known : Duration.ZERO;
        }
    }
}
