package vn.dondoc.document.table;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import did. */
@Schema(description = "What the import did")
public record ImportResponse(
        @Schema(description = "Rows below the column names", examples = "56")
        int rows,

        @Schema(description = "Registered", examples = "10") int created,

        @Schema(description = "Described anew", examples = "2")
        int changed,

        @Schema(description = "What is as the table says already", examples = "44")
        int unchanged,

        @Schema(description = "Columns of the table that were not read, by name", examples = "[\"ghi chú\"]")
        List<String> ignoredColumns) {}
