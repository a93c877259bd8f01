package vn.dondoc.document.agencygroup;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;

/** An agency that belongs to a group, or does not, whatever its kind. */
@Embeddable
@Schema(description = "An agency that belongs to the group, or does not, whatever its kind")
public record GroupMember(
        @Schema(description = "Agency code", examples = "H12.30")
        @NotBlank
        @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
        String agency,

        @Schema(description = "True: it belongs; false: it is left out")
        boolean included,

        @Schema(description = "First day of this; null for ever", examples = "2016-01-01", nullable = true) @Nullable
        LocalDate validFrom,

        @Schema(description = "Last day of this, included; null for ever", nullable = true) @Nullable
        LocalDate validTo) {

    GroupMember normalised() {
        String code = AgencyCode.read(agency).map(AgencyCode::value).orElse(agency);
        return new GroupMember(code, included, validFrom, validTo);
    }
}
