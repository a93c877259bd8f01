package vn.dondoc.task.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.statistics.StatisticsResponse;
import vn.dondoc.task.statistics.StatisticsResponse.Row;

/** The table as CSV: the headings of the printed one, a column for the code, the row of sums last. */
final class CsvTable {

    /** A spreadsheet computes what begins so; names come from outside. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private CsvTable() {}

    static String of(StatisticsResponse table) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(headings(table));
        TableRows.blocks(table)
                .values()
                .forEach(block -> block.forEach(row ->
                        lines.add(cells(String.valueOf(lines.size()), row.key(), TableRows.name(table, row), row))));
        lines.add(cells("", "", "Tổng cộng", table.total()));
        return lines.stream()
                .map(line -> line.stream().map(CsvTable::quoted).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static List<String> headings(StatisticsResponse table) {
        List<String> headings = new ArrayList<>(List.of("TT", "Mã", table.by().heading()));
        for (TableColumn column : TableColumn.values()) {
            headings.add(column.heading()
                    + (column.isPercentage() ? " trên " + table.percentageBase().words() : ""));
        }
        headings.add("Ghi chú");
        return headings;
    }

    private static List<String> cells(String number, String key, String name, Row row) {
        List<String> cells = new ArrayList<>(List.of(number, key, name));
        for (TableColumn column : TableColumn.values()) {
            cells.add(text(column.of(row)));
        }
        cells.add(TableRows.remark(row));
        return cells;
    }

    private static String text(@Nullable Number value) {
        return value == null ? "" : value.toString();
    }

    private static String quoted(String cell) {
        String harmless = FORMULA.matcher(cell).find() ? "'" + cell : cell;
        boolean plain = harmless.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? harmless : "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
