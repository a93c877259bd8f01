package vn.dondoc.document.counting;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.directive.DirectiveResponse.Direction;

/** So many documents of one kind; what was not asked for is null. */
@Schema(description = "So many documents of one kind; what was not asked for is null")
public record CountRow(
        Direction direction,

        @Schema(
                description = "First day of the period, as far as it was asked for",
                examples = "2020-01-01",
                nullable = true)
        @Nullable
        LocalDate period,

        @Schema(description = "Abbreviation of the type", examples = "CT", nullable = true) @Nullable
        String type,

        @Schema(
                description = "Whether they are legal documents (quy phạm pháp luật); null unless by type",
                nullable = true)
        @Nullable
        Boolean legal,

        @Schema(
                description = "The issuer's name as it was written last",
                examples = "UBND tỉnh Cà Mau",
                nullable = true)
        @Nullable
        String issuer,

        @Schema(examples = "6") long count) {}
