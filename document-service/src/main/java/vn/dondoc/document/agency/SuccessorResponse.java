package vn.dondoc.document.agency;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who answers for the work of an agency that has ended. */
@Schema(description = "Who answers for the work of an agency that has ended")
public record SuccessorResponse(
        @Schema(examples = "H12.20") String code,

        @Schema(
                description = "Null until the successor is registered",
                examples = "Sở Nông nghiệp và Môi trường",
                nullable = true)
        @Nullable
        String name,

        @Schema(description = "First day on which it answers", examples = "2025-03-01", nullable = true) @Nullable
        LocalDate on,

        @Schema(examples = "Nghị định 45/2025/NĐ-CP", nullable = true) @Nullable
        String legalBasis) {

    public static SuccessorResponse of(Succession succession, @Nullable String name) {
        return new SuccessorResponse(succession.code(), name, succession.on(), succession.legalBasis());
    }
}
