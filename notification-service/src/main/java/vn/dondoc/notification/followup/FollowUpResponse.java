package vn.dondoc.notification.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What this service knows of an assignment, and how it is or will be chased. */
@Schema(name = "FollowUp")
record FollowUpResponse(
        UUID assignmentId,

        @Schema(description = "Version of the assignment that was heard of last", examples = "3")
        long version,

        @Schema(examples = "1") int cycle,

        @Schema(
                enumeration = {"ASSIGNED", "IN_PROGRESS", "SUBMITTED", "DECLINED", "SUSPENDED", "COMPLETED", "WITHDRAWN"
                })
        String state,

        @Schema(enumeration = {"LEAD", "COORDINATING"}) String role,

        @Schema(description = "False: for information only, never chased")
        boolean tracked,

        Agency agency,
        Agency assignedBy,
        Task task,
        Directive directive,

        @Schema(description = "Absent: without a deadline", nullable = true) @Nullable
        Deadline deadline,

        Instant issuedAt,

        @Schema(nullable = true) @Nullable Instant submittedAt,
        @Schema(nullable = true) @Nullable Instant closedAt,

        @Schema(description = "The ladder of the present and the earlier deadlines and cycles, in the order of time")
        List<PlannedRung> rungs) {

    /** An agency with its name as it is now. */
    @Schema(name = "FollowUpAgency")
    record Agency(
            @Schema(examples = "H12.13") String code,
            @Schema(examples = "Sở Khoa học và Công nghệ") String name) {}

    /** What is to be done. */
    @Schema(name = "FollowUpTask")
    record Task(
            @Schema(examples = "1/a", nullable = true) @Nullable
            String item,

            @Schema(examples = "Tham mưu kế hoạch chuyển đổi số năm 2021")
            String content) {}

    /** Where it was ordered. */
    @Schema(name = "FollowUpDirective")
    record Directive(
            UUID id,

            @Schema(examples = "12/CT-UBND", nullable = true) @Nullable
            String number,

            @Schema(examples = "Về việc đẩy mạnh chuyển đổi số")
            String subject) {}

    /** Until when. */
    @Schema(name = "FollowUpDeadline")
    record Deadline(
            @Schema(examples = "1") int version,

            @Schema(examples = "trước ngày 15/9/2020", nullable = true) @Nullable
            String phrase,

            @Schema(description = "The last day", examples = "2020-09-15")
            LocalDate dueOn,

            @Schema(description = "Exclusive end", examples = "2020-09-15T17:00:00Z")
            Instant dueAt,

            @Schema(examples = "2020-09-15") LocalDate originalDueOn) {}

    static FollowUpResponse of(FollowUp known, List<PlannedRung> rungs) {
        return new FollowUpResponse(
                known.assignmentId(),
                known.version(),
                known.cycle(),
                known.state(),
                known.role(),
                known.tracked(),
                new Agency(known.agencyCode(), known.agencyName()),
                new Agency(known.assignedByCode(), known.assignedByName()),
                new Task(known.taskItem(), known.taskContent()),
                new Directive(known.directiveId(), known.directiveNumber(), known.directiveSubject()),
                deadline(known),
                known.issuedAt(),
                known.submittedAt(),
                known.closedAt(),
                rungs);
    }

    private static @Nullable Deadline deadline(FollowUp known) {
        LocalDate dueOn = known.dueOn();
        Instant dueAt = known.dueAt();
        LocalDate originalDueOn = known.originalDueOn();
        return dueOn == null || dueAt == null || originalDueOn == null
                ? null
                : new Deadline(known.deadlineVersion(), known.deadlinePhrase(), dueOn, dueAt, originalDueOn);
    }
}
