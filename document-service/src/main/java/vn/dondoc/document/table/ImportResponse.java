package vn.dondoc.document.agencyexchange;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(description = "What the import did")
public record ImportResponse(
        @Schema(description = "Rows below the column names", examples = "56")
        int rows,

        @Schema(description = "Agencies registered", examples = "10")
        int created,

        @Schema(description = "Agencies described anew", examples = "2")
        int changed,

        @Schema(description = "Agencies that are what the table says already", examples = "44")
        int unchanged,

        @Schema(description = "Columns of the table that were not read, by name", examples = "[\"ghi chú\"]")
        List<String> ignoredColumns) {}
