package vn.dondoc.document.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who took over (a part of) an agency's work, since when and by which decision. */
@Schema(description = "Who took over (a part of) an agency's work")
public record Succession(
        @Schema(description = "Code of the successor", examples = "H12.20")
        @NotBlank
        @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
        String code,

        @Schema(
                description = "First day on which the successor answers; left out, the day after validTo",
                examples = "2025-03-01",
                nullable = true)
        @Nullable
        LocalDate on,

        @Schema(description = "The decision it rests on", examples = "Nghị định 45/2025/NĐ-CP", nullable = true)
        @Size(max = 300)
        @Nullable
        String legalBasis) {

    /** With the code in today's spelling and the day filled in. */
    public Succession completed(@Nullable LocalDate validTo) {
        return new Succession(
                AgencyCode.read(code).map(AgencyCode::value).orElse(code),
                on == null && validTo != null ? validTo.plusDays(1) : on,
                legalBasis == null || legalBasis.isBlank() ? null : legalBasis.strip());
    }
}
