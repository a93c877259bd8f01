package vn.dondoc.task.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32C;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.position.AgencyPosition;
import vn.dondoc.task.position.Scope;

/**
 * How far a reader has come, agency by agency: some two to five bytes each, so that sixty agencies fit into one address line. It
 * carries no rights.
 *
 * @param epoch of the database the positions are of
 * @param complete when the reader last had everything, or began: what was forgotten after it may be missing
 * @param positions by the agencies' numbers; an agency that is not in it stands at 0
 */
public record ChangeCursor(int epoch, Instant complete, SortedMap<Integer, Long> positions) {

    private static final int SEVEN_BITS = 7;
    private static final int LONGEST = 63;

    /** Before everything. */
    static ChangeCursor start(int epoch, Instant now) {
        return new ChangeCursor(epoch, now, new TreeMap<>());
    }

    /** At a standing, of which all is known. */
    static ChangeCursor at(int epoch, Instant now, List<AgencyPosition> standing) {
        SortedMap<Integer, Long> positions = new TreeMap<>();
        standing.forEach(agency -> positions.put(agency.number(), agency.position()));
        return new ChangeCursor(epoch, now, positions);
    }

    long position(AgencyPosition agency) {
        return positions.getOrDefault(agency.number(), 0L);
    }

    ChangeCursor with(int number, long position) {
        SortedMap<Integer, Long> next = new TreeMap<>(positions);
        next.put(number, position);
        return new ChangeCursor(epoch, complete, next);
    }

    ChangeCursor completeAt(Instant now) {
        return new ChangeCursor(epoch, now, positions);
    }

    public String encode(Scope scope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(bytes, fingerprint(scope));
        write(bytes, epoch);
        write(bytes, complete.getEpochSecond());
        int last = 0;
        for (var entry : positions.entrySet()) {
            write(bytes, entry.getKey() - last);
            write(bytes, entry.getValue());
            last = entry.getKey();
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is not one of ours or was made for another scope */
    static ChangeCursor decode(String text, Scope scope) {
        try {
            Reader reader = new Reader(Base64.getUrlDecoder().decode(text));
            if (reader.next() != fingerprint(scope)) {
                throw refused();
            }
            int epoch = Math.toIntExact(reader.next());
            Instant complete = Instant.ofEpochSecond(reader.next());
            SortedMap<Integer, Long> positions = new TreeMap<>();
            int number = 0;
            while (reader.hasNext()) {
                number = Math.addExact(number, Math.toIntExact(reader.next()));
                positions.put(number, reader.next());
            }
            return new ChangeCursor(epoch, complete, positions);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unreadable) {
            throw refused();
        }
    }

    private static void write(ByteArrayOutputStream bytes, long value) {
        long rest = value;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= SEVEN_BITS;
        }
        bytes.write((int) rest);
    }

    private static long fingerprint(Scope scope) {
        CRC32C crc = new CRC32C();
        crc.update(scope.toString().getBytes(StandardCharsets.UTF_8));
        return crc.getValue();
    }

    private static RuntimeException refused() {
        String detail = "was not made for these agencies; begin again without it";
        return Problem.of(
                GeneralProblem.INVALID_CURSOR, "cursor " + detail, List.of(FieldError.ofParameter("since", detail)));
    }

    private static final class Reader {

        private final byte[] bytes;
        private int at;

        private Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        private boolean hasNext() {
            return at < bytes.length;
        }

        private long next() {
            long value = 0;
            for (int shift = 0; shift < LONGEST && hasNext(); shift += SEVEN_BITS) {
                byte part = bytes[at++];
                value |= (long) (part & 0x7f) << shift;
                if (part >= 0) {
                    return value;
                }
            }
            throw refused();
        }
    }
}
