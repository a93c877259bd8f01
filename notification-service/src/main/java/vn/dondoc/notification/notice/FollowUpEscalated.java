package vn.dondoc.notification.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The data of follow-up-escalated.v1.
 *
 * @param workingDaysLate after the due date; negative or null before it or without one
 * @param notices all of the assignment so far, oldest first: the full state, whatever was compacted away
 */
public record FollowUpEscalated(
        UUID assignmentId,
        NoticeChanged.Agency agency,
        NoticeChanged.Directive directive,
        String rung,
        Instant at,
        @Nullable LocalDate dueOn,
        @Nullable Integer workingDaysLate,
        List<NoticeEntry> notices) {}
