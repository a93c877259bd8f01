package vn.dondoc.document.agencyexchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.dondoc.document.agency.AgencyEntry;

/**
 * A table of agencies that was read.
 *
 * @param bad empty if all rows can be imported
 * @param ignoredColumns columns that mean nothing here, such as remarks
 */
record AgencyTable(List<AgencyEntry> entries, List<BadRow> bad, List<String> ignoredColumns) {

    /** @param rows the row of the column names first */
    static AgencyTable of(List<TableRow> rows) {
        List<BadRow> bad = new ArrayList<>();
        List<String> ignored = new ArrayList<>();
        Map<String, Integer> places = places(rows.getFirst(), bad, ignored);
        if (!bad.isEmpty()) {
            return new AgencyTable(List.of(), bad, ignored);
        }
        List<AgencyEntry> entries = new ArrayList<>();
        Map<String, Integer> rowOfCode = new HashMap<>();
        for (TableRow row : rows.subList(1, rows.size())) {
            AgencyColumns columns = new AgencyColumns(row, places);
            columns.read().ifPresent(entry -> {
                Integer before = rowOfCode.putIfAbsent(entry.code().value(), row.number());
                if (before != null) {
                    bad.add(new BadRow(row.number(), "code", "stands in row " + before + " already"));
                }
                entries.add(entry);
            });
            bad.addAll(columns.bad());
        }
        return new AgencyTable(entries, bad, ignored);
    }

    private static Map<String, Integer> places(TableRow names, List<BadRow> bad, List<String> ignored) {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int place = 0; place < names.cells().size(); place++) {
            String name = names.cells().get(place).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!AgencyColumns.ALL.contains(name)) {
                ignored.add(name);
            } else if (places.putIfAbsent(name, place) != null) {
                bad.add(new BadRow(names.number(), name, "stands twice"));
            }
        }
        for (String required : AgencyColumns.REQUIRED) {
            if (!places.containsKey(required)) {
                bad.add(new BadRow(
                        names.number(),
                        required,
                        "is missing; the columns are " + String.join(", ", AgencyColumns.ALL)));
            }
        }
        return places;
    }
}
