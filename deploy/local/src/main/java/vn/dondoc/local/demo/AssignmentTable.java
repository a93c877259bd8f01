package vn.dondoc.local.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The table of lead assignments: who, what, until when, how it stands, notices sent. Of a task given to many agencies a
 * few rows stand for all, and the last one sums up the others.
 */
final class AssignmentTable {
    private static final int SHOWN_PER_TASK = 2;
    private static final int MANY = 4;
    private static final int[] WIDTHS = {34, 44, 16, 24};

    private final Map<String, NoticeCount> notices;

    /** @param notices by assignment id */
    AssignmentTable(Map<String, NoticeCount> notices) {
        this.notices = notices;
    }

    List<String> lines(List<AssignmentRow> rows) {
        Map<String, List<AssignmentRow>> byTask = rows.stream()
                .filter(AssignmentRow::lead)
                .sorted(AssignmentRow.BY_DEADLINE)
                .collect(Collectors.groupingBy(AssignmentRow::task, LinkedHashMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        lines.add(line("Cơ quan", "Nhiệm vụ", "Hạn", "Tình trạng", "Thông báo đã gửi"));
        lines.add("─".repeat(lines.getFirst().length() + 4));
        for (List<AssignmentRow> task : byTask.values()) {
            int shown = task.size() < MANY ? task.size() : SHOWN_PER_TASK;
            task.subList(0, shown).forEach(row -> lines.add(line(row)));
            if (shown < task.size()) {
                lines.add(summary(task.subList(shown, task.size())));
            }
        }
        return lines;
    }

    private String line(AssignmentRow row) {
        return line(
                row.agencyName(),
                row.directive() + ": " + row.content(),
                row.deadline(),
                row.stateInWords(),
                notices.getOrDefault(row.id(), NoticeCount.NONE).inWords());
    }

    private String summary(List<AssignmentRow> others) {
        String states = others.stream()
                .collect(Collectors.groupingBy(AssignmentRow::stateInWords, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(state -> state.getValue() + " " + state.getKey())
                .collect(Collectors.joining("; "));
        NoticeCount sum = others.stream()
                .map(row -> notices.getOrDefault(row.id(), NoticeCount.NONE))
                .reduce(NoticeCount.NONE, NoticeCount::plus);
        return line(
                "  và %d cơ quan khác".formatted(others.size()),
                "  cùng nhiệm vụ này",
                others.getFirst().deadline(),
                states,
                sum.inWords());
    }

    private static String line(String... cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < WIDTHS.length; i++) {
            line.append(fitted(cells[i], WIDTHS[i])).append("  ");
        }
        return line.append(cells[WIDTHS.length]).toString();
    }

    /** Our texts are in NFC, where a Vietnamese letter is one character and takes one column. */
    private static String fitted(String text, int width) {
        return text.length() <= width ? text + " ".repeat(width - text.length()) : text.substring(0, width - 1) + "…";
    }
}
