package vn.dondoc.kit.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/**
 * The sort key behind which a list goes on, bound to the filter it was made for. It carries no rights: what a page may show
 * is decided anew for each request.
 *
 * @param filter names the query and its filter's values
 * @param key the sort key of the last row seen
 */
public record Cursor(String filter, List<String> key) {

    private static final char SEPARATOR = '\n';

    /**
     * @return empty for an absent cursor
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is not one of ours, has another number of key parts, or
     *     was made for another filter
     */
    public static Optional<Cursor> decode(@Nullable String text, String filter, int keyParts) {
        if (text == null || text.isEmpty()) {
            return Optional.empty();
        }
        List<String> parts = parts(text);
        if (parts.size() != keyParts + 1 || !parts.getFirst().equals(fingerprint(filter))) {
            throw refused();
        }
        return Optional.of(new Cursor(filter, parts.subList(1, parts.size())));
    }

    public UUID uuid(int part) {
        try {
            return UUID.fromString(key.get(part));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    public Instant instant(int part) {
        String text = key.get(part);
        try {
            if (text.startsWith("+")
                    || text.startsWith("-")) { // a year of more than four digits, which nothing here has
                throw refused();
            }
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw refused();
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(key.get(part));
        } catch (NumberFormatException e) {
            throw refused();
        }
    }

    String encode() {
        List<String> parts = new ArrayList<>(key);
        parts.addFirst(fingerprint(filter));
        byte[] bytes = String.join(String.valueOf(SEPARATOR), parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static List<String> parts(String text) {
        try {
            String decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            if (decoded.indexOf('\0') >= 0) {
                throw refused();
            }
            return List.of(decoded.split(String.valueOf(SEPARATOR), -1));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    private static String fingerprint(String filter) {
        CRC32C crc = new CRC32C();
        crc.update(filter.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }

    private static RuntimeException refused() {
        String detail = "was not made for this list and filter; begin again without it";
        return Problem.of(
                GeneralProblem.INVALID_CURSOR, "cursor " + detail, List.of(FieldError.ofParameter("cursor", detail)));
    }
}
