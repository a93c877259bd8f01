package vn.dondoc.notification.obligation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An obligation that a sweep has fired, with one of its notices.
 *
 * @param id of the notice; null where a silence runs and nothing is said
 * @param escalates whether it goes above the heads of those who do the work
 */
record FiredNotice(
        UUID obligationId, @Nullable UUID id, @Nullable String state, boolean escalates) {

    boolean isTaken() {
        return "SENT".equals(state);
    }

    boolean isQueued() {
        return "QUEUED".equals(state);
    }

    /** Nobody can be reached by mail. */
    boolean isFailed() {
        return "FAILED".equals(state);
    }
}
