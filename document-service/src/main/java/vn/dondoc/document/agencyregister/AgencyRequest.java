package vn.dondoc.document.agencyregister;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.agency.AgencyDescription;
import vn.dondoc.document.agency.AgencyEntry;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.document.agency.DatedName;
import vn.dondoc.document.agency.Succession;
import vn.dondoc.kit.problem.Problem;

/** An agency as it is to be from now on. */
@Schema(description = "An agency as it is to be from now on; what is left out is empty")
public record AgencyRequest(
        @Schema(description = "Full name", examples = "Sở Tài chính") @NotBlank @Size(max = 300)
        String name,

        @Schema(
                description = "Other names and abbreviations in use as long as the agency exists",
                examples = "[\"STC\"]")
        @Size(max = 50)
        @Nullable
        List<@NotBlank @Size(max = 300) String> aliases,

        @Schema(description = "Former official names, and aliases of some years") @Size(max = 50) @Valid @Nullable
        List<@NotNull DatedName> datedNames,

        @NotNull AgencyKind kind,

        @Schema(description = "First day on which the agency exists", examples = "1997-01-01") @NotNull
        LocalDate validFrom,

        @Schema(description = "Last day on which it exists; absent or null while it does", examples = "2025-02-28")
        @Nullable
        LocalDate validTo,

        @Schema(
                description = "Codes of the agencies that took over its work; they may be registered later. For their"
                        + " days and legal bases give `successions` instead",
                examples = "[\"H12.20\"]")
        @Size(max = 50)
        @Nullable
        List<
                        @NotBlank @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
                        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE) String>
                successors,

        @Schema(description = "Who took over its work, since when, and by which decision")
        @Size(max = 50)
        @Valid
        @Nullable
        List<@NotNull Succession> successions) {

    /** @param writtenCode a code in either spelling */
    AgencyEntry under(String writtenCode) {
        AgencyCode code = AgencyCode.read(writtenCode).orElseThrow();
        return new AgencyEntry(code, writtenCode, description());
    }

    private AgencyDescription description() {
        return new AgencyDescription(
                name,
                aliases == null ? List.of() : aliases,
                datedNames == null ? List.of() : datedNames,
                kind,
                validFrom,
                validTo,
                whoFollowed());
    }

    /** What was read can be sent back: there both say the same. */
    private List<Succession> whoFollowed() {
        List<Succession> bare = successors == null
                ? List.of()
                : successors.stream()
                        .map(code -> new Succession(code, null, null).completed(validTo))
                        .distinct()
                        .toList();
        if (successions == null) {
            return bare;
        }
        boolean contradicts = successors != null
                && !new HashSet<>(bare.stream().map(Succession::code).toList())
                        .equals(new HashSet<>(successions.stream()
                                .map(given -> given.completed(validTo).code())
                                .toList()));
        if (contradicts) {
            throw Problem.invalidField("successors", "does not name the same agencies as successions");
        }
        return successions;
    }
}
