package vn.dondoc.notification.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;

/**
 * A queued notice that this process may hand over now.
 *
 * @param claim names this try; a later one has another
 * @param attempts this one included
 */
record ClaimedMail(
        UUID id,
        UUID assignmentId,
        UUID claim,
        int attempts,
        String recipient,
        @Nullable String recipientName,
        String correlationId,
        String anchor,
        String role,
        String agencyName,
        String assignedByName,
        @Nullable String monitoringOfficer,
        @Nullable String directiveNumber,
        String directiveSubject,
        String directiveIssuer,
        @Nullable LocalDate directiveIssuedOn,
        @Nullable String taskItem,
        String taskContent,
        @Nullable LocalDate dueOn,
        @Nullable Instant dueAt,
        boolean dueHasHour,
        @Nullable String deadlinePhrase,
        @Nullable Integer workingDaysLate,
        Instant createdAt) {

    NoticeFacts facts() {
        return new NoticeFacts(
                anchor,
                role,
                agencyName,
                assignedByName,
                monitoringOfficer,
                directiveNumber,
                directiveSubject,
                directiveIssuer,
                directiveIssuedOn,
                taskItem,
                taskContent,
                dueOn,
                dueAt,
                dueHasHour,
                deadlinePhrase,
                workingDaysLate,
                createdAt);
    }
}
