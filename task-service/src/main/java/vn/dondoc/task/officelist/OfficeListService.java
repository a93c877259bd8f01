package vn.dondoc.task.officelist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.Problem;
import vn.dondoc.task.breakdown.BreakdownService;
import vn.dondoc.task.directive.Directive;

/** Takes over a list: all rows, or none and a report; and gives out the list of what is owed. */
@ApplicationScoped
public class OfficeListService {

    private final OfficeListRepository lists;
    private final BreakdownService breakdowns;

    OfficeListService(OfficeListRepository lists, BreakdownService breakdowns) {
        this.lists = lists;
        this.breakdowns = breakdowns;
    }

    @Transactional
    public OfficeListReport takeOver(Caller caller, byte[] workbook) {
        List<Cells> rows = Spreadsheet.rows(workbook);
        OfficeListChecks checks = new OfficeListChecks(known(caller, rows));
        rows.forEach(checks::check);
        if (!checks.wrong().isEmpty()) {
            throw Problem.of(
                    OfficeListProblem.BAD_ROWS,
                    checks.wrong().size() + " cells of " + rows.size() + " rows are wrong",
                    List.of(),
                    Map.of("cells", checks.wrong()));
        }
        checks.tasks().forEach((directive, tasks) -> breakdowns.draft(caller, directive.id(), tasks));
        int drafted = checks.tasks().values().stream().mapToInt(List::size).sum();
        return new OfficeListReport(rows.size(), drafted, checks.left());
    }

    /**
     * What is still owed to the body of directives of these days, as the workbook that {@link #takeOver} takes.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if the days are in the wrong order, 422 if it has more rows than
     *     can be taken over at once
     */
    @Transactional
    public byte[] open(Caller caller, @Nullable String asked, LocalDate from, LocalDate to) {
        String body = caller.bodyOfParameter(asked);
        if (to.isBefore(from)) {
            throw Problem.invalidParameter("issuedTo", "is before issuedFrom");
        }
        List<OpenTask> open = lists.open(body, from, to, Spreadsheet.MOST_ROWS + 1);
        if (open.size() > Spreadsheet.MOST_ROWS) {
            throw Problem.of(
                    OfficeListProblem.TOO_LONG,
                    "more than " + Spreadsheet.MOST_ROWS + " rows; ask with issuedFrom and issuedTo for fewer days");
        }
        return OfficeListWorkbook.of(open);
    }

    private OfficeListChecks.Known known(Caller caller, List<Cells> rows) {
        Set<String> numbers = rows.stream()
                .map(row -> row.text(Column.NUMBER).replaceAll("\\s", ""))
                .collect(Collectors.toSet());
        Map<String, List<Directive>> directives = lists.directives(numbers, caller.bodies());
        List<UUID> ids = directives.values().stream()
                .flatMap(List::stream)
                .map(Directive::id)
                .toList();
        return new OfficeListChecks.Known(directives, lists.agencies(caller.bodies()), lists.drafted(ids));
    }
}
