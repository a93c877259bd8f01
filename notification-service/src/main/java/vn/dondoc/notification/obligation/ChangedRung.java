package vn.dondoc.notification.obligation;

import java.time.Instant;
import java.util.UUID;

/**
 * One obligation that planning anew has changed.
 *
 * @param total how many it has changed in all
 */
public record ChangedRung(long total, UUID assignmentId, String rung, String state, Instant firesAt) {}
