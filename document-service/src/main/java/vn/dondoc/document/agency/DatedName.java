package vn.dondoc.document.agency;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A name that held for a part of an agency's life. */
@Schema(
        description =
                "A name that held for a part of the agency's life: a former official name, or an alias of some years")
public record DatedName(
        @Schema(examples = "Sở Thương mại và Du lịch") @NotBlank @Size(max = 300)
        String name,

        @Schema(description = "Whether it was the official name, or one of the aliases")
        boolean official,

        @Schema(description = "First day", examples = "1997-01-01") @NotNull
        LocalDate validFrom,

        @Schema(
                description = "Last day, included; an official one must have it, since another followed",
                examples = "2008-03-31",
                nullable = true)
        @Nullable
        LocalDate validTo) {}
