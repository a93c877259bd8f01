package vn.dondoc.document.agencyexchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.document.agency.AgencyEntry;
import vn.dondoc.document.table.BadRow;
import vn.dondoc.document.table.TableColumns;
import vn.dondoc.document.table.TableRow;

/**
 * A table of agencies that was read.
 *
 * @param bad empty if all rows can be imported
 * @param ignoredColumns columns that mean nothing here, such as remarks
 */
record AgencyTable(List<AgencyEntry> entries, List<BadRow> bad, List<String> ignoredColumns) {

    /** @param rows the row of the column names first */
    static AgencyTable of(List<TableRow> rows) {
        TableColumns names = TableColumns.of(rows.getFirst(), AgencyColumns.ALL, AgencyColumns.REQUIRED);
        List<BadRow> bad = new ArrayList<>(names.bad());
        if (!bad.isEmpty()) {
            return new AgencyTable(List.of(), bad, names.ignored());
        }
        List<AgencyEntry> entries = new ArrayList<>();
        Map<String, Integer> rowOfCode = new HashMap<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            AgencyColumns columns = new AgencyColumns(row, names.places());
            columns.read().ifPresent(entry -> {
                Integer before = rowOfCode.putIfAbsent(entry.code().value(), row.number());
                if (before != null) {
                    bad.add(new BadRow(row.number(), "code", "stands in row " + before + " already"));
                }
                entries.add(entry);
            });
            bad.addAll(columns.bad());
        }
        return new AgencyTable(entries, bad, names.ignored());
    }
}
