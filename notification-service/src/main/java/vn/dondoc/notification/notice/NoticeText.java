package vn.dondoc.notification.notice;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A notice in words, not yet escaped for any markup.
 *
 * @param title one line
 * @param lines what it is about, each with its label
 */
public record NoticeText(String title, String greeting, String opening, List<Line> lines, String closing) {

    /** Such as {@code Thời hạn: 15/09/2020}. */
    public record Line(String label, String value) {}

    /** The whole as plain text. */
    public String text() {
        String body = lines.stream()
                .map(line -> "- " + line.label() + ": " + line.value())
                .collect(Collectors.joining("\n"));
        return String.join("\n\n", greeting, opening + "\n" + body, closing);
    }
}
