package vn.dondoc.document.agencygroup;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.agency.AgencyKind;

/** A group as it is to be from now on. */
@Schema(description = "A group as it is to be from now on; what is left out is empty")
public record GroupRequest(
        @Schema(
                description = "As the group is addressed, in all its wordings; the first names it",
                examples = "[\"các sở, ban, ngành tỉnh\", \"các sở, ngành\"]")
        @NotEmpty
        @Size(max = 50)
        List<@NotBlank @Size(max = 300) String> phrases,

        @Schema(description = "Only agencies below this code; absent, all", examples = "H12")
        @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
        @Nullable
        String within,

        @Schema(description = "Kinds of agencies that belong") @Size(max = 20) @Nullable
        List<@NotNull AgencyKind> kinds,

        @Schema(description = "Levels of the code that belong, 2 for H12.05; absent, all", examples = "[2]")
        @Size(max = 10)
        @Nullable
        List<@NotNull @Min(1) @Max(18) Integer> levels,

        @Schema(description = "Agencies that belong, or do not, whatever their kind") @Size(max = 1000) @Valid @Nullable
        List<@NotNull GroupMember> members,

        @Schema(description = "First day on which the phrase meant anybody", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day, included", examples = "2025-06-30", nullable = true) @Nullable
        LocalDate validTo) {

    GroupDefinition definition() {
        return new GroupDefinition(
                phrases.stream().map(String::strip).distinct().toList(),
                within == null
                        ? null
                        : AgencyCode.read(within).map(AgencyCode::value).orElseThrow(),
                kinds == null ? List.of() : kinds.stream().distinct().toList(),
                levels == null ? List.of() : levels.stream().distinct().sorted().toList(),
                members == null
                        ? List.of()
                        : members.stream().map(GroupMember::normalised).toList(),
                validFrom,
                validTo);
    }
}
