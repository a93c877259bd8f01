package vn.dondoc.task.assignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.deadline.DeadlineResponse;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.life.AssignmentState;
import vn.dondoc.task.life.Progress;
import vn.dondoc.task.life.Timeliness;

/** An assignment as it stands. */
@Schema(name = "Assignment")
public record AssignmentResponse(
        UUID id,

        @Schema(description = "Rises with every change; part of the ETag")
        long version,

        int cycle,
        AssignmentState state,

        @Schema(description = "Where it stood when it was suspended, and will stand again") @Nullable
        AssignmentState suspendedFrom,

        Timeliness timeliness,
        AssignmentRole role,

        @Schema(description = "False: for information, not chased and not counted")
        boolean tracked,

        @Schema(description = "Code of the agency that owes it", examples = "H12.07")
        String agency,

        @Schema(examples = "Sở Nông nghiệp và Phát triển nông thôn")
        String agencyName,

        @Schema(description = "Code of the agency that owed it before the last reassignment", examples = "H12.05")
        @Nullable
        String previousAgency,

        @Schema(description = "Code of the body it was given by", examples = "H12")
        String assignedBy,

        @Nullable String monitoringOfficer,

        @Schema(description = "Who does it at the agency", examples = "Phạm Văn Đông") @Nullable
        String officerInCharge,

        TaskSummary task,
        DirectiveSummary directive,
        @Nullable DeadlineResponse deadline,

        @Schema(description = "Absent: not reported yet in this cycle") @Nullable
        Progress progress,

        @Nullable Instant issuedAt,
        @Nullable Instant acknowledgedAt,

        @Schema(description = "When the report that now counts was submitted") @Nullable
        Instant submittedAt,

        @Nullable Instant closedAt,

        @Schema(description = "The last day the agency asks for, while that is not decided", examples = "2020-09-30")
        @Nullable
        LocalDate extensionAskedUntil,

        @Schema(description = "How many extensions were granted")
        int extensionsGranted,

        @Schema(description = "Of the last decision") @Nullable
        String reason,

        @Schema(description = "Number of the document the last decision rests on", examples = "351/UBND-TH") @Nullable
        String decidingDocument) {

    /** The task it is part of. */
    public record TaskSummary(
            UUID id,

            @Schema(description = "Path of labels in the directive", examples = "2/b") @Nullable
            String item,

            String content) {}

    /** The directive that ordered it. */
    public record DirectiveSummary(
            UUID id,
            @Schema(examples = "12/CT-UBND") @Nullable String number,
            String type,
            @Nullable LocalDate issuedOn,
            String subject) {}

    public static AssignmentResponse of(Assignment assignment, Instant now) {
        Task task = assignment.task();
        Directive directive = task.directive();
        return new AssignmentResponse(
                assignment.id(),
                assignment.version(),
                assignment.life().cycle(),
                assignment.state(),
                assignment.life().suspendedFrom(),
                assignment.timeliness(now),
                assignment.role(),
                assignment.tracked(),
                assignment.agency().code(),
                assignment.agency().name(),
                assignment.previousAgency(),
                assignment.assignedBy(),
                assignment.officers().monitoring(),
                assignment.officers().inCharge(),
                new TaskSummary(task.id(), task.item(), task.content()),
                new DirectiveSummary(
                        directive.id(),
                        directive.number(),
                        directive.type(),
                        directive.issuedOn(),
                        directive.subject()),
                DeadlineResponse.of(assignment.deadline()),
                assignment.life().progress(),
                assignment.life().issuedAt(),
                assignment.life().acknowledgedAt(),
                assignment.life().submittedAt(),
                assignment.life().closedAt(),
                assignment.life().extensionAskedUntil(),
                assignment.life().extensionsGranted(),
                assignment.life().reason().text(),
                assignment.life().reason().document());
    }
}
