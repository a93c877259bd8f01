package vn.dondoc.document.agencyexchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.document.agencyregister.AgencyResponse;
import vn.dondoc.document.agencyregister.AgencyService;
import vn.dondoc.kit.caller.Caller;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

@ApplicationScoped
class AgencyExchangeService {

    /** So many bad rows are reported one by one; a table with more has one mistake made often. */
    private static final int MOST_REPORTED = 200;

    private static final int PORTION = 5_000;

    private final AgencyService agencies;

    AgencyExchangeService(AgencyService agencies) {
        this.agencies = agencies;
    }

    @Transactional
    ImportResponse read(Caller caller, byte[] file) {
        AgencyTable table = table(file);
        if (!table.bad().isEmpty()) {
            throw refused(table.bad());
        }
        AgencyService.Imported imported = agencies.writeAll(caller, table.entries());
        return new ImportResponse(
                table.entries().size(),
                imported.created(),
                imported.changed(),
                imported.unchanged(),
                table.ignoredColumns());
    }

    private static AgencyTable table(byte[] file) {
        try {
            return AgencyTable.of(TableFormat.of(file).read(file));
        } catch (UnreadableTableException e) {
            throw Problem.of(
                    DocumentProblem.TABLE_REFUSED,
                    "the file " + e.getMessage(),
                    List.of(new FieldError("#", null, null, String.valueOf(e.getMessage()))));
        }
    }

    private static RuntimeException refused(List<BadRow> bad) {
        BadRow first = bad.getFirst();
        return Problem.of(
                DocumentProblem.TABLE_REFUSED,
                "row " + first.row() + ", column " + first.column() + " " + first.detail()
                        + (bad.size() > 1 ? "; and " + (bad.size() - 1) + " more" : ""),
                List.of(),
                Map.of(
                        "badCells",
                        bad.size(),
                        "badRows",
                        bad.stream().limit(MOST_REPORTED).toList()));
    }

    /** The table as the entity of an answer. */
    @Transactional
    Object write(TableFormat format) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(AgencyColumns.ALL);
        String behind = "";
        List<AgencyResponse> portion = agencies.listBehind(behind, PORTION);
        while (!portion.isEmpty()) {
            portion.stream().map(AgencyColumns::write).forEach(rows::add);
            behind = portion.getLast().code();
            portion = agencies.listBehind(behind, PORTION);
        }
        try {
            return format.entity(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
