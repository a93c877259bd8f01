package vn.dondoc.document.agency;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An agency as it is registered. */
@Schema(
        description = "An agency as it is registered",
        requiredProperties = {"code", "name", "aliases", "kind", "validFrom", "validTo", "successors", "version"})
public record AgencyResponse(
        @Schema(examples = "H12.07") String code,

        @Schema(examples = "Sở Nông nghiệp và Phát triển nông thôn")
        String name,

        @Schema(examples = "[\"Sở NN&PTNT\"]") List<String> aliases,
        AgencyKind kind,

        @Schema(description = "First day on which the agency exists", examples = "1997-01-01")
        LocalDate validFrom,

        @Schema(
                description = "Last day on which it exists; null while it does",
                examples = "2025-02-28",
                nullable = true)
        @Nullable
        LocalDate validTo,

        @Schema(description = "Codes of the agencies that took over its work", examples = "[\"H12.20\"]")
        List<String> successors,

        @Schema(description = "Rises by one with each change; the ETag is made of it", examples = "1")
        long version) {

    static AgencyResponse of(Agency agency) {
        AgencyDescription is = agency.description();
        return new AgencyResponse(
                agency.code(),
                is.name(),
                is.aliases(),
                is.kind(),
                is.validFrom(),
                is.validTo(),
                is.successors(),
                agency.version());
    }
}
