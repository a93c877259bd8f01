package vn.dondoc.task.repetition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The answer that nothing has changed, with all that it hung on: it is the answer again as long as that is the same.
 *
 * @param position of the agency when it was given; 0 if it never had an assignment
 * @param from when it was given, in business time
 * @param until when the agency's next deadline passes, which changes lists without a write; null if it has none ahead
 * @param tag the ETag that was given
 * @param subject of the token: whose allowance a repetition is counted against
 */
record Unchanged(
        String agency,
        long position,
        int epoch,
        Instant from,
        @Nullable Instant until,
        String tag,
        String subject) {

    /** Whether it only hangs on the agency's position now. Business time may have been set back. */
    boolean mayHold(int presentEpoch, Instant now) {
        return epoch == presentEpoch && !now.isBefore(from) && (until == null || now.isBefore(until));
    }
}
