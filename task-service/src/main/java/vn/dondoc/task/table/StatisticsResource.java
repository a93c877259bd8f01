package vn.dondoc.task.table;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.CurrentCaller;
import vn.dondoc.kit.caller.Role;
import vn.dondoc.kit.page.Page;
import vn.dondoc.task.statistics.CountedAssignment;
import vn.dondoc.task.statistics.Figure;
import vn.dondoc.task.statistics.GroupedBy;
import vn.dondoc.task.statistics.PercentageBase;
import vn.dondoc.task.statistics.StatisticsParameters;
import vn.dondoc.task.statistics.StatisticsResponse;
import vn.dondoc.task.statistics.StatisticsService;

/** The statistics over HTTP. */
@Path("/api/v1")
@RunOnVirtualThread
@Tag(name = "Statistics", description = "The tables the office reports, and the list behind each figure")
public class StatisticsResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String TABLE = """
            {"body": "H12", "from": "2020-09-01", "to": "2020-09-30", "asOf": "2020-10-05T01:00:00Z", "settled": true,
             "by": "AGENCY", "percentageBase": "WITH_DEADLINE",
             "rows": [{"key": "H12.07", "name": "Sở Nông nghiệp và Phát triển nông thôn", "kind": "department",
               "figures": {"TOTAL": {"count": 4, "list": "/api/v1/statistics/assignments?figure=TOTAL&body=H12&from=2020-09-01&to=2020-09-30&asOf=2020-10-05T01:00:00Z&agency=H12.07"}},
               "longestDelay": 12,
               "percentages": {"completedOnTime": 75.00, "completedLate": 0.00, "overdue": 25.00, "onTimeOfDue": 75.00},
               "verdict": null}],
             "total": {"key": "", "name": null, "kind": null, "figures": {"TOTAL": {"count": 4, "list": null}},
               "longestDelay": 12,
               "percentages": {"completedOnTime": 75.00, "completedLate": 0.00, "overdue": 25.00, "onTimeOfDue": 75.00},
               "verdict": null}}""";

    private static final String CSV_TABLE = "TT,Mã,\"Tên cơ quan, đơn vị\",Tổng số\n1,H12.07,Sở Tài chính,4\n";

    private final StatisticsService statistics;
    private final TableAnswer answer;
    private final CurrentCaller caller;

    StatisticsResource(StatisticsService statistics, TableAnswer answer, CurrentCaller caller) {
        this.statistics = statistics;
        this.answer = answer;
        this.caller = caller;
    }

    @GET
    @Path("/statistics")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The table of a period, by agency, kind of agency, field or directing leader",
            description =
                    "Counts tracked LEAD assignments given by the body that were alive in the period: issued by its end, not withdrawn, not completed before it."
                            + " Each is judged at the end of the period, or at asOf if that is earlier, by what was recorded by asOf; two readings as of one past"
                            + " instant are equal for ever. COMPLETED counts from when the accepted report reached the office, against the deadline then in"
                            + " force; ORIGINAL_… against the first. What was submitted in time is not overdue while it waits. A life begins with the issue, a"
                            + " reassignment or a reopening. EXTENSIONS and URGING_LETTERS are those of the period; letters are registered công văn đôn đốc"
                            + " that cite the directive, not the system's reminders. Each figure names the list of exactly what it counts. An agency"
                            + " reads its own row.")
    @APIResponse(
            responseCode = "200",
            description = "The table, in the form asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsResponse.class),
                        examples = @ExampleObject(name = "by agency", value = TABLE)),
                @Content(mediaType = CSV, examples = @ExampleObject(name = "by agency", value = CSV_TABLE)),
                @Content(mediaType = XLSX)
            })
    public Response table(
            @BeanParam StatisticsParameters asked,
            @QueryParam("by") @DefaultValue("AGENCY") @Parameter(description = "What there is a row for") GroupedBy by,
            @QueryParam("percentageBase")
                    @Parameter(description = "What percentages are of; left out, as configured")
                    @Nullable
                    PercentageBase base,
            @QueryParam("format") @DefaultValue("json") @Parameter(description = "json, csv or xlsx")
                    StatisticsFormat format) {
        return answer.of(statistics.table(caller.get(), asked, by, base), TableAnswer.Title.PERIOD, format);
    }

    @GET
    @Path("/statistics/late-agencies")
    @Produces({MediaType.APPLICATION_JSON, CSV, XLSX})
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "The agencies with something overdue, most first",
            description =
                    "What the weekly meeting looks at: how much is overdue now or was at asOf, since when, how often it was extended and urged by letter."
                            + " The same table as of a period of that one day, without the agencies that are not late and with all"
                            + " that ever happened; period, from and to are not looked at.")
    @APIResponse(
            responseCode = "200",
            description = "The table, in the form asked for",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = StatisticsResponse.class),
                        examples = @ExampleObject(name = "late agencies", value = TABLE)),
                @Content(mediaType = CSV, examples = @ExampleObject(name = "late agencies", value = CSV_TABLE)),
                @Content(mediaType = XLSX)
            })
    public Response lateAgencies(
            @BeanParam StatisticsParameters asked,
            @QueryParam("percentageBase")
                    @Parameter(description = "What percentages are of; left out, as configured")
                    @Nullable
                    PercentageBase base,
            @QueryParam("format") @DefaultValue("json") @Parameter(description = "json, csv or xlsx")
                    StatisticsFormat format) {
        return answer.of(statistics.lateAgencies(caller.get(), asked, base), TableAnswer.Title.LATE, format);
    }

    @GET
    @Path("/statistics/assignments")
    @RolesAllowed({Role.AGENCY, Role.COORDINATOR, Role.LEADER, Role.SYSTEM, Role.ADMIN})
    @Operation(
            summary = "Exactly what a figure counts",
            description =
                    "With the parameters of the table and the figure's name; as many items as the figure says. Give asOf, as the figure's link does, or each page is"
                            + " another reading. Each is shown as it stood at the moment of the reading, with today's text."
                            + " Of EXTENSIONS and URGING_LETTERS there is one item each.")
    public Page<CountedAssignment> assignments(
            @BeanParam StatisticsParameters asked,
            @QueryParam("figure")
                    @DefaultValue("TOTAL")
                    @Parameter(description = "Name of the figure", example = "OVERDUE")
                    Figure figure,
            @Parameter(description = "next of the page before") @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
        return statistics.list(caller.get(), asked, figure, cursor, limit);
    }
}
