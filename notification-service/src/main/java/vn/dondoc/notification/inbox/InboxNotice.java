package vn.dondoc.notification.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.dondoc.notification.notice.NoticeFacts;
import vn.dondoc.notification.notice.NoticeText;

/** A row of the inbox, its facts not yet put into words. */
record InboxNotice(
        UUID id,
        UUID assignmentId,
        String agencyCode,
        String rung,
        @Nullable Instant readAt,
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

    InboxItem inWords(NoticeText text, @Nullable Instant read) {
        return new InboxItem(
                id, assignmentId, rung, text.title(), text.text(), directiveNumber, dueOn, createdAt, read);
    }
}
