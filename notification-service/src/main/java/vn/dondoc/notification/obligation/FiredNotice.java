package vn.dondoc.notification.obligation;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeSubject;

/**
 * An obligation that a sweep has fired, with one of its notices.
 *
 * @param id of the notice; null where a silence runs and nothing is said
 * @param escalates whether it goes above the heads of those who do the work
 * @param version of the event that tells other systems of it; null where they are told nothing
 * @param agencyCode whom it goes to; null with the id
 */
record FiredNotice(
        UUID obligationId,
        @Nullable UUID id,
        @Nullable String state,
        boolean escalates,
        @Nullable Long version,
        UUID assignmentId,
        @Nullable String agencyCode,
        @Nullable String agencyName,
        String correlationId,
        UUID directiveId,
        @Nullable String directiveNumber) {

    /** What other systems are told of it. */
    Optional<NoticeSubject> subject() {
        return id == null || version == null || agencyCode == null || agencyName == null
                ? Optional.empty()
                : Optional.of(new NoticeSubject(
                        version,
                        id,
                        assignmentId,
                        agencyCode,
                        agencyName,
                        correlationId,
                        directiveId,
                        directiveNumber));
    }

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
