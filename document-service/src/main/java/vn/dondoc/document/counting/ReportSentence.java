package vn.dondoc.document.counting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import vn.dondoc.document.directive.DirectiveResponse.Direction;
import vn.dondoc.text.DocumentType;

/**
 * The sentence every yearly report carries: "tiếp nhận 36.794 văn bản đến; ban hành 14.529 văn bản (23 quy phạm pháp luật, 06
 * chương trình, …)". Numbers as offices write them: a dot between thousands, two digits at least.
 */
final class ReportSentence {

    /** In the order of the reports; what is not named here is "văn bản khác". */
    private static final List<DocumentType> NAMED = List.of(
            DocumentType.CHUONG_TRINH,
            DocumentType.CHI_THI,
            DocumentType.KE_HOACH,
            DocumentType.QUYET_DINH,
            DocumentType.BAO_CAO,
            DocumentType.CONG_VAN);

    private ReportSentence() {}

    /** @param rows counted by type */
    static String of(List<CountRow> rows) {
        long incoming = sum(rows.stream()
                .filter(row -> row.direction() == Direction.INCOMING)
                .toList());
        List<CountRow> outgoing = rows.stream()
                .filter(row -> row.direction() == Direction.OUTGOING)
                .toList();
        List<String> parts = parts(outgoing);
        return "tiếp nhận " + number(incoming) + " văn bản đến; ban hành " + number(sum(outgoing)) + " văn bản"
                + (parts.isEmpty() ? "" : " (" + String.join(", ", parts) + ")");
    }

    private static List<String> parts(List<CountRow> outgoing) {
        long legal = 0;
        long others = 0;
        Map<DocumentType, Long> named = new TreeMap<>();
        for (CountRow row : outgoing) {
            DocumentType type = DocumentType.ofCode(String.valueOf(row.type())).orElseThrow();
            if (Boolean.TRUE.equals(row.legal())) {
                legal += row.count();
            } else if (NAMED.contains(type)) {
                named.merge(type, row.count(), Long::sum);
            } else {
                others += row.count();
            }
        }
        List<String> parts = new ArrayList<>();
        add(parts, legal, "quy phạm pháp luật");
        for (DocumentType type : NAMED) {
            add(parts, named.getOrDefault(type, 0L), type.vietnameseName().toLowerCase(Locale.ROOT));
        }
        add(parts, others, "văn bản khác");
        return parts;
    }

    private static void add(List<String> parts, long count, String name) {
        if (count > 0) {
            parts.add(number(count) + " " + name);
        }
    }

    private static long sum(List<CountRow> rows) {
        return rows.stream().mapToLong(CountRow::count).sum();
    }

    static String number(long count) {
        String digits = String.format(Locale.ROOT, "%02d", count);
        StringBuilder parted = new StringBuilder(digits);
        for (int place = digits.length() - 3; place > 0; place -= 3) {
            parted.insert(place, '.');
        }
        return parted.toString();
    }
}
