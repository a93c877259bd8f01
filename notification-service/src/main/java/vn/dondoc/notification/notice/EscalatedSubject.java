package vn.dondoc.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rung that went above the heads of those who do the work.
 *
 * @param version of the event; ascends per assignment
 */
record EscalatedSubject(
        long version,
        UUID obligationId,
        UUID assignmentId,
        String agencyCode,
        String agencyName,
        String correlationId,
        UUID directiveId,
        @Nullable String directiveNumber,
        String rung,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLate,
        Instant at) {}
