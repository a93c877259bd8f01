package vn.dondoc.document.groupexchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.dondoc.document.agencygroup.GroupEntry;
import vn.dondoc.document.agencygroup.GroupService;
import vn.dondoc.document.table.BadRow;
import vn.dondoc.document.table.ImportResponse;
import vn.dondoc.document.table.RefusedTable;
import vn.dondoc.document.table.TableColumns;
import vn.dondoc.document.table.TableFormat;
import vn.dondoc.document.table.TableRow;
import vn.dondoc.kit.caller.Caller;

@ApplicationScoped
class GroupExchangeService {

    private static final int MOST_GROUPS = 1_000;

    private final GroupService groups;

    GroupExchangeService(GroupService groups) {
        this.groups = groups;
    }

    @Transactional
    ImportResponse read(Caller caller, byte[] file) {
        List<TableRow> rows = RefusedTable.rows(file);
        TableColumns names = TableColumns.of(rows.getFirst(), GroupColumns.ALL, GroupColumns.REQUIRED);
        RefusedTable.refuse(names.bad());
        List<BadRow> bad = new ArrayList<>();
        List<GroupEntry> entries = entries(rows.subList(1, rows.size()), names.places(), bad);
        RefusedTable.refuse(bad);
        GroupService.Imported imported = groups.writeAll(caller, entries);
        return new ImportResponse(
                entries.size(), imported.created(), imported.changed(), imported.unchanged(), names.ignored());
    }

    private static List<GroupEntry> entries(List<TableRow> rows, Map<String, Integer> places, List<BadRow> bad) {
        List<GroupEntry> entries = new ArrayList<>();
        Map<String, Integer> rowOfId = new HashMap<>();
        for (TableRow row : rows.stream().limit(MOST_GROUPS).toList()) {
            GroupColumns columns = new GroupColumns(row, places);
            columns.read().ifPresent(entry -> {
                Integer before = rowOfId.putIfAbsent(entry.id(), row.number());
                if (before != null) {
                    bad.add(new BadRow(row.number(), "id", "stands in row " + before + " already"));
                }
                entries.add(entry);
            });
            bad.addAll(columns.bad());
        }
        if (rows.size() > MOST_GROUPS) {
            bad.add(new BadRow(
                    rows.get(MOST_GROUPS).number(), "id", "is one group more than the " + MOST_GROUPS + " of a table"));
        }
        return entries;
    }

    /** The table as the entity of an answer. */
    @Transactional
    Object write(TableFormat format) {
        List<List<String>> rows = Stream.concat(
                        Stream.of(GroupColumns.ALL), groups.all().stream().map(GroupColumns::write))
                .toList();
        try {
            return format.entity(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
