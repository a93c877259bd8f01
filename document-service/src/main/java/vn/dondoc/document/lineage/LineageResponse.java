package vn.dondoc.document.lineage;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Predecessors and successors of an agency. */
@Schema(description = "Predecessors and successors of an agency, over all generations")
public record LineageResponse(
        @Schema(examples = "H12.20") String code,

        @Schema(description = "The nearest first") List<Step> predecessors,

        @Schema(description = "The nearest first") List<Step> successors) {

    /** One agency took over work of another. */
    @Schema(name = "LineageStep", description = "One agency took over work of another")
    public record Step(
            @Schema(description = "Code of the agency that ended, or gave work away", examples = "H12.07")
            String from,

            @Schema(
                    description = "Its name; null until it is registered",
                    examples = "Sở Nông nghiệp và Phát triển nông thôn",
                    nullable = true)
            @Nullable
            String fromName,

            @Schema(description = "Code of the agency that took over", examples = "H12.20")
            String to,

            @Schema(
                    description = "Its name; null until it is registered",
                    examples = "Sở Nông nghiệp và Môi trường",
                    nullable = true)
            @Nullable
            String toName,

            @Schema(description = "First day on which it answers", examples = "2025-03-01", nullable = true) @Nullable
            LocalDate on,

            @Schema(examples = "Nghị định 45/2025/NĐ-CP", nullable = true) @Nullable
            String legalBasis,

            @Schema(description = "1 for the next of kin", examples = "1")
            int generation) {}
}
