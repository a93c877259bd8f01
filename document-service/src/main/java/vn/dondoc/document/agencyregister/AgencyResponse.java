package vn.dondoc.document.agencyregister;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.Agency;
import vn.dondoc.document.agency.AgencyDescription;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.document.agency.DatedName;
import vn.dondoc.document.agency.Succession;

/** An agency as it is registered. */
@Schema(
        description = "An agency as it is registered",
        requiredProperties = {
            "code",
            "writtenCode",
            "name",
            "aliases",
            "datedNames",
            "kind",
            "validFrom",
            "validTo",
            "successors",
            "successions",
            "version"
        })
public record AgencyResponse(
        @Schema(examples = "H12.07") String code,

        @Schema(description = "The code as it was first written", examples = "000.00.07.H12")
        String writtenCode,

        @Schema(examples = "Sở Nông nghiệp và Phát triển nông thôn")
        String name,

        @Schema(examples = "[\"Sở NN&PTNT\"]") List<String> aliases,

        @Schema(description = "Former official names, and aliases of some years")
        List<DatedName> datedNames,

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

        @Schema(description = "The same with their days and legal bases")
        List<Succession> successions,

        @Schema(description = "Rises by one with each change; the ETag is made of it", examples = "1")
        long version) {

    static AgencyResponse of(Agency agency) {
        AgencyDescription is = agency.description();
        return new AgencyResponse(
                agency.code().value(),
                agency.writtenCode(),
                is.name(),
                is.aliases(),
                is.datedNames(),
                is.kind(),
                is.validFrom(),
                is.validTo(),
                is.successors(),
                is.successions(),
                agency.version());
    }
}
