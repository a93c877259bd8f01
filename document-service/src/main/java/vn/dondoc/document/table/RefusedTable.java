package vn.dondoc.document.table;

import java.util.List;
import java.util.Map;
import vn.dondoc.document.DocumentProblem;
import vn.dondoc.kit.problem.FieldError;
import vn.dondoc.kit.problem.Problem;

/** Why a table is not imported, as the caller is told. */
public final class RefusedTable {

    /** So many bad cells are reported one by one; a table with more has one mistake made often. */
    private static final int MOST_REPORTED = 200;

    private RefusedTable() {}

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if there are any */
    public static void refuse(List<BadRow> bad) {
        if (bad.isEmpty()) {
            return;
        }
        BadRow first = bad.getFirst();
        throw Problem.of(
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

    /**
     * All rows of a file that are not empty, the one of the column names first.
     *
     * @throws io.quarkiverse.resteasy.problem.HttpProblem 400 if it is no table
     */
    public static List<TableRow> rows(byte[] file) {
        try {
            return TableFormat.of(file).read(file);
        } catch (UnreadableTableException e) {
            throw Problem.of(
                    DocumentProblem.TABLE_REFUSED,
                    "the file " + e.getMessage(),
                    List.of(new FieldError("#", null, null, String.valueOf(e.getMessage()))));
        }
    }
}
