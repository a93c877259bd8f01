package vn.dondoc.task.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.dondoc.task.statistics.GroupedBy;
import vn.dondoc.task.statistics.StatisticsResponse;
import vn.dondoc.task.statistics.StatisticsResponse.Row;

/** What a table's rows are called, and in which blocks they stand. */
final class TableRows {

    private TableRows() {}

    /** Agencies by the kind they were of, in the order of the printed table; all other rows are one block without a name. */
    static Map<String, List<Row>> blocks(StatisticsResponse table) {
        if (table.by() != GroupedBy.AGENCY) {
            return Map.of("", table.rows());
        }
        return table.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> AgencyBlock.ofKind(Objects.requireNonNullElse(row.kind(), "")),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        block -> block.getKey().heading(),
                        Map.Entry::getValue,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    static String name(StatisticsResponse table, Row row) {
        return switch (table.by()) {
            case AGENCY -> row.name() == null ? row.key() : row.name();
            case KIND -> AgencyBlock.ofKind(row.key()).heading();
            case FIELD -> row.key().isEmpty() ? "(Chưa phân lĩnh vực)" : row.key();
            case LEADER -> row.key().isEmpty() ? "(Không ghi người chỉ đạo)" : row.key();
        };
    }

    static String remark(Row row) {
        return row.verdict() == null ? "" : row.verdict().words();
    }
}
