package vn.dondoc.notification.inboxstream;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.GeneralProblem;
import vn.dondoc.kit.problem.Problem;

/**
 * How far a reader has come: it has all that the snapshot {@code since} shows, and in the midst of a page also what the snapshot
 * {@code until} shows up to the notice {@code last}. It carries no rights.
 *
 * @param epoch of the database; its transactions are numbered anew after a restore
 */
record NewsCursor(
        int epoch,
        String since,
        @Nullable String until,
        @Nullable UUID last) {

    private static final Pattern SNAPSHOT = Pattern.compile("\\d{1,19}:\\d{1,19}:(\\d{1,19}(,\\d{1,19}){0,9999})?");
    private static final int PARTS = 4;

    static NewsCursor behind(int epoch, String snapshot) {
        return new NewsCursor(epoch, snapshot, null, null);
    }

    String encode() {
        String text = epoch + "|" + since + "|" + (until == null ? "" : until) + "|" + (last == null ? "" : last);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /**
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 for what is no cursor, 410 for one of before a restore of the
     *     database
     */
    static NewsCursor decode(String text, int presentEpoch) {
        try {
            String[] parts =
                    new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII).split("\\|", -1);
            if (parts.length != PARTS || parts[2].isEmpty() != parts[3].isEmpty()) {
                throw refused();
            }
            int epoch = Integer.parseInt(parts[0]);
            if (epoch != presentEpoch) {
                throw Problem.of(StreamProblem.STALE_CURSOR, "begin without it, and read the inbox");
            }
            return parts[2].isEmpty()
                    ? behind(epoch, snapshot(parts[1]))
                    : new NewsCursor(epoch, snapshot(parts[1]), snapshot(parts[2]), UUID.fromString(parts[3]));
        } catch (IllegalArgumentException e) {
            throw refused();
        }
    }

    /** As PostgreSQL would take it: the transactions under way lie between the oldest and the next, in order. */
    private static String snapshot(String text) {
        if (!SNAPSHOT.matcher(text).matches()) {
            throw refused();
        }
        String[] parts = text.split(":", -1);
        BigInteger oldest = new BigInteger(parts[0]);
        BigInteger next = new BigInteger(parts[1]);
        BigInteger before = oldest.subtract(BigInteger.ONE);
        boolean readable = oldest.signum() > 0 && oldest.compareTo(next) <= 0;
        for (String underWay : parts[2].isEmpty() ? new String[0] : parts[2].split(",")) {
            BigInteger id = new BigInteger(underWay);
            readable &= before.compareTo(id) < 0 && id.compareTo(next) < 0;
            before = id;
        }
        if (!readable) {
            throw refused();
        }
        return text;
    }

    private static RuntimeException refused() {
        return Problem.of(
                GeneralProblem.INVALID_CURSOR, "Last-Event-ID is none of this stream; begin again without it");
    }
}
