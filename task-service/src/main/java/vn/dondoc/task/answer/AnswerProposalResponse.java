package vn.dondoc.task.answer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.assignment.AssignmentResponse;

/** A document that may be the report of an assignment. */
@Schema(name = "AnswerProposal")
public record AnswerProposalResponse(
        UUID id,
        UUID document,
        @Schema(examples = "214/BC-SNN") @Nullable String number,
        @Schema(examples = "Báo cáo kết quả rà soát tàu cá") String subject,
        @Nullable LocalDate issuedOn,

        @Schema(description = "When it came to the office, by which timeliness is judged")
        Instant reachedOffice,

        Instant proposedAt,
        AssignmentResponse assignment) {}
