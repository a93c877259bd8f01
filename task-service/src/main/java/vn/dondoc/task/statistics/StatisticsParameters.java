package vn.dondoc.task.statistics;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What every reading of the statistics can be asked with. */
public class StatisticsParameters {

    @QueryParam("body")
    @Parameter(description = "By whom it was given; left out, the only body of your token", example = "H12")
    @Nullable
    String body;

    @QueryParam("period")
    @Parameter(
            description =
                    "Instead of from and to: a month 2020-09, a quarter 2020-Q3, a half 2020-H2, nine months 2020-M9 or a year 2020, as reports cut them here",
            example = "2020-09")
    @Nullable
    String period;

    @QueryParam("from")
    @Parameter(description = "First day of the period", example = "2020-01-01")
    @Nullable
    LocalDate from;

    @QueryParam("to")
    @Parameter(description = "Last day of the period", example = "2020-12-31")
    @Nullable
    LocalDate to;

    @QueryParam("asOf")
    @Parameter(
            description = "Only what was recorded by this instant counts; left out, now",
            example = "2020-10-05T08:00:00+07:00")
    @Nullable
    String asOf;

    @QueryParam("allHappenings")
    @DefaultValue("false")
    @Parameter(description = "Extensions and letters of before the period count, too")
    boolean allHappenings;

    @QueryParam("agency")
    @Parameter(description = "Of one agency", example = "H12.07")
    @Nullable
    String agency;

    @QueryParam("kind")
    @Parameter(description = "Of agencies of one kind", example = "department")
    @Nullable
    String kind;

    @QueryParam("field")
    @Parameter(description = "Of one field (lĩnh vực); -: of those without one", example = "Thủy sản")
    @Nullable
    String field;

    @QueryParam("leader")
    @Parameter(
            description = "Of one directing leader; -: of directives that name none",
            example = "Phó Chủ tịch Lâm Văn Bi")
    @Nullable
    String leader;
}
