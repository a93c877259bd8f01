package vn.dondoc.document.resolution;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.SuccessorResponse;

/** What each name means, in the order asked. */
@Schema(description = "What each name means, in the order asked")
public record ResolutionResponse(
        @Schema(examples = "2020-09-03") LocalDate on, List<Resolution> items) {

    /** How sure an answer is. */
    public enum Outcome {
        /** One agency is meant. */
        RESOLVED,
        /** A collective addressee is meant; ask the group for its members on the day. */
        GROUP,
        /** Candidates only: a person must choose. */
        UNSURE,
        /** Nothing in the register is like it. */
        UNKNOWN
    }

    /** What one name means. */
    @Schema(description = "What one name means")
    public record Resolution(
            @Schema(description = "As it was asked", examples = "Sở KH&ĐT")
            String name,

            Outcome outcome,

            @Schema(description = "Code of the agency; null unless RESOLVED", examples = "H12.04", nullable = true)
            @Nullable
            String agency,

            @Schema(description = "Id of the group; null unless GROUP", examples = "cac-so-nganh", nullable = true)
            @Nullable
            String group,

            @Schema(description = "0 to 1: of the agency or group, or of the best candidate", examples = "1")
            double confidence,

            @Schema(description = "At most 5, the surest first; the agency itself is the first where one is meant")
            List<Candidate> candidates) {}

    /** An agency that may be meant. */
    @Schema(description = "An agency that may be meant")
    public record Candidate(
            @Schema(examples = "H12.04") String code,

            @Schema(description = "Its name that was found", examples = "Sở Kế hoạch và Đầu tư")
            String name,

            @Schema(description = "0 to 1", examples = "1") double confidence,

            @Schema(description = "In what the names agree: NAME, WITHOUT_ACCENTS, ABBREVIATION or LIKENESS")
            Match.How how,

            @Schema(description = "Whether it bore this name on the day")
            boolean valid,

            @Schema(description = "Who answers for its work, if it had ended by the day")
            List<SuccessorResponse> successors) {}
}
