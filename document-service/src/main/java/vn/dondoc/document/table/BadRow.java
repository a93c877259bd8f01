package vn.dondoc.document.table;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One cell that keeps a table from being imported. */
@Schema(description = "One cell that keeps the table from being imported")
public record BadRow(
        @Schema(description = "As a person counts: 1 is the row of the column names", examples = "3")
        int row,

        @Schema(examples = "until") String column,

        @Schema(examples = "is before from 2025-03-01") String detail) {}
