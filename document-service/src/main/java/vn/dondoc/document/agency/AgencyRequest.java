package vn.dondoc.document.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as it is to be from now on. */
@Schema(description = "An agency as it is to be from now on; what is left out is empty")
public record AgencyRequest(
        @Schema(description = "Full name", examples = "Sở Tài chính") @NotBlank @Size(max = 300)
        String name,

        @Schema(description = "Other names and abbreviations in use", examples = "[\"STC\"]") @Size(max = 50) @Nullable
        List<@NotBlank @Size(max = 300) String> aliases,

        @NotNull AgencyKind kind,

        @Schema(description = "First day on which the agency exists", examples = "1997-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day on which it exists; absent or null while it does", examples = "2025-02-28")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "Codes of the agencies that took over its work; they may be registered later",
                examples = "[\"H12.20\"]")
        @Size(max = 50)
        @Nullable
        List<
                        @NotBlank @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
                        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE) String>
                successors) {

    AgencyDescription description() {
        return new AgencyDescription(
                name.strip(),
                aliases == null
                        ? List.of()
                        : aliases.stream().map(String::strip).distinct().toList(),
                kind,
                validFrom,
                validTo,
                successors == null ? List.of() : successors.stream().distinct().toList());
    }
}
