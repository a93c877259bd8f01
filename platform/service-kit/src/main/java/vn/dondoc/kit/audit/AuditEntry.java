package vn.dondoc.kit.audit;

import org.jspecify.annotations.Nullable;

/**
 * One write: what was done to which thing.
 *
 * @param action a verb in the words of the trade, such as {@code register-directive}
 * @param before the old values, or null where there were none
 * @param after the new values, or null where none remain
 */
public record AuditEntry(
        String action,
        String entityType,
        String entityId,
        @Nullable Object before,
        @Nullable Object after,
        @Nullable String reason) {

    public static AuditEntry created(String action, String entityType, Object entityId, Object after) {
        return new AuditEntry(action, entityType, entityId.toString(), null, after, null);
    }
}
