package vn.dondoc.notification.notice;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A notice with the assignment it belongs to. */
record AssignmentNotice(
        UUID assignmentId,
        UUID id,
        String rung,
        String channel,
        String state,
        Instant at,
        @Nullable String reason) {

    NoticeEntry entry() {
        return new NoticeEntry(id, rung, channel, state, at, reason);
    }
}
