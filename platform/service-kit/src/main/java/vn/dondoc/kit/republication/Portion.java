package vn.dondoc.kit.republication;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.outbox.OutgoingEvent;

/**
 * Some states in the order of their keys.
 *
 * @param lastKey behind which the next portion begins; null if this is the last one
 */
public record Portion(List<OutgoingEvent> events, @Nullable String lastKey) {

    /**
     * Of what was read behind a key with a limit.
     *
     * @param lastRead key of the last one read; null if none was
     */
    public static Portion of(List<OutgoingEvent> events, @Nullable String lastRead, boolean full) {
        return new Portion(events, full ? lastRead : null);
    }
}
