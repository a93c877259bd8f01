package vn.dondoc.notification.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code follow_ups}, with the agency's present name. */
record FollowUp(
        UUID assignmentId,
        long epoch,
        long version,
        int cycle,
        String state,
        String role,
        boolean tracked,
        String agencyCode,
        String agencyName,
        String assignedByCode,
        String assignedByName,
        @Nullable String taskItem,
        String taskContent,
        UUID directiveId,
        @Nullable String directiveNumber,
        String directiveSubject,
        int deadlineVersion,
        @Nullable String deadlinePhrase,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        @Nullable LocalDate originalDueOn,
        Instant issuedAt,
        @Nullable Instant submittedAt,
        @Nullable Instant closedAt) {}
