package vn.dondoc.document.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tables as tab-separated values. */
final class TsvTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TsvTable() {}

    static List<TableRow> read(byte[] file) throws UnreadableTableException {
        String text = text(file);
        List<TableRow> rows = new ArrayList<>();
        int number = 0;
        for (String line : text.split("\r\n|\n|\r", -1)) {
            TableRow row = new TableRow(++number, List.of(line.split("\t", -1)));
            if (row.isEmpty()) {
                continue;
            }
            rows.add(row);
            if (rows.size() > TableFormat.MOST_ROWS + 1) {
                throw new UnreadableTableException("has more than " + TableFormat.MOST_ROWS + " rows");
            }
        }
        return rows;
    }

    private static String text(byte[] file) throws UnreadableTableException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UnreadableTableException("is not UTF-8 text");
        }
    }

    static byte[] write(List<List<String>> rows) {
        return rows.stream()
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
