package vn.dondoc.document.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where each column of a table stands.
 *
 * @param ignored columns that mean nothing here, such as remarks
 * @param bad what is wrong with the names; empty if the rows can be read
 */
public record TableColumns(Map<String, Integer> places, List<String> ignored, List<BadRow> bad) {

    /** @param names the row of the column names */
    public static TableColumns of(TableRow names, List<String> all, List<String> required) {
        Map<String, Integer> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<BadRow> bad = new ArrayList<>();
        for (int place = 0; place < names.cells().size(); place++) {
            String name = names.cells().get(place).strip();
            if (name.isEmpty()) {
                continue;
            }
            if (!all.contains(name)) {
                ignored.add(name);
            } else if (places.putIfAbsent(name, place) != null) {
                bad.add(new BadRow(names.number(), name, "stands twice"));
            }
        }
        for (String column : required) {
            if (!places.containsKey(column)) {
                bad.add(new BadRow(names.number(), column, "is missing; the columns are " + String.join(", ", all)));
            }
        }
        return new TableColumns(places, ignored, bad);
    }
}
