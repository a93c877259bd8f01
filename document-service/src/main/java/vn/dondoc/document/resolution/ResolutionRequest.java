package vn.dondoc.document.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;

/** Names whose agencies are asked for. */
@Schema(description = "Names whose agencies are asked for")
public record ResolutionRequest(
        @Schema(examples = "[\"Sở KH&ĐT\", \"các sở, ban, ngành tỉnh\"]") @NotEmpty @Size(max = MOST_NAMES)
        List<@NotBlank @Size(max = LONGEST_NAME) String> names,

        @Schema(description = "The day of the paper the names stand in; absent, today", examples = "2020-09-03")
        @Nullable
        LocalDate on,

        @Schema(
                description =
                        "Code of the body in whose papers they stand: its own agencies are meant before those of others."
                                + " Absent, the only body your token acts for",
                examples = "H12")
        @Size(max = AgencyCode.MAX_LENGTH, message = AgencyCode.RULE)
        @Pattern(regexp = AgencyCode.FORM, message = AgencyCode.RULE)
        @Nullable
        String body) {

    static final int MOST_NAMES = 500;
    static final int LONGEST_NAME = 300;
}
