package vn.dondoc.task.officelist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a list. */
@Schema(name = "OfficeListReport")
public record OfficeListReport(
        @Schema(description = "Rows below the headings", examples = "214")
        int rows,

        @Schema(description = "Tasks drafted, to be reviewed and issued", examples = "208")
        int drafted,

        @Schema(description = "Rows left out, since their work is done")
        List<CellReport> left) {

    /** What is to be said of a cell. */
    @Schema(name = "CellReport")
    public record CellReport(
            @Schema(description = "Number of the row in the sheet, from 1", examples = "17")
            int row,

            @Schema(description = "Heading of the column", examples = "Cơ quan chủ trì")
            String column,

            @Schema(examples = "Sở Nông nghiêp") String value,

            @Schema(examples = "is neither code nor name of a known agency")
            String detail) {}
}
