package vn.dondoc.notification.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** The page a person reads: plain HTML without scripts, each text escaped, since all of it came from outside. */
final class NoticeDossierPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="UTF-8"><title>Thông báo nhắc việc %1$s</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body { font-family: "Times New Roman", serif; max-width: 75rem; margin: 1.5rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%% }
            th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top }
            th { background: #eef3f8 }
            </style></head><body>
            <h1>Thông báo nhắc việc</h1>
            <p>%1$s: %2$s</p>
            <p>Theo số liệu lúc %3$s. Cùng nội dung cho máy đọc: <a href="index.json">index.json</a>.</p>
            """;

    /** Member of a notice, by its heading. */
    private static final Map<String, String> COLUMNS = new LinkedHashMap<>();

    private static final Map<String, String> WORDS = Map.of(
            "INBOX", "Hộp thư",
            "MAIL", "Thư điện tử",
            "QUEUED", "Chờ gửi",
            "SENT", "Đã gửi",
            "FAILED", "Không gửi được",
            "BOUNCED", "Bị trả lại",
            "CANCELLED", "Đã hủy");

    static {
        COLUMNS.put("Bậc", "rung");
        COLUMNS.put("Kênh", "channel");
        COLUMNS.put("Gửi đến", "agencyName");
        COLUMNS.put("Thời hạn khi đó", "dueOn");
        COLUMNS.put("Số ngày làm việc trễ", "workingDaysLate");
        COLUMNS.put("Lập lúc", "createdAt");
        COLUMNS.put("Kết quả", "state");
        COLUMNS.put("Lúc", "settledAt");
        COLUMNS.put("Đọc lúc", "readAt");
        COLUMNS.put("Lỗi", "failure");
    }

    private final ZoneId zone;

    NoticeDossierPage(ZoneId zone) {
        this.zone = zone;
    }

    String head(JsonNode directive, Instant readAt) {
        return HEAD.formatted(
                escaped(directive.path("number").asText(directive.path("id").asText())),
                escaped(directive.path("subject").asText("")),
                INSTANT.format(readAt.atZone(zone)));
    }

    String assignment(JsonNode assignment) {
        StringBuilder section = new StringBuilder("<h2>")
                .append(escaped(assignment.path("agencyName").asText()))
                .append("</h2>\n<p>")
                .append(escaped(assignment.path("content").asText()))
                .append("</p>\n");
        if (assignment.path("notices").isEmpty()) {
            return section.append("<p>Chưa có thông báo.</p>\n").toString();
        }
        section.append("<table><tr>");
        COLUMNS.keySet()
                .forEach(heading -> section.append("<th>").append(heading).append("</th>"));
        section.append("</tr>\n");
        assignment.path("notices").forEach(notice -> {
            section.append("<tr>");
            COLUMNS.values()
                    .forEach(member -> section.append("<td>")
                            .append(escaped(words(member, notice.path(member))))
                            .append("</td>"));
            section.append("</tr>\n");
        });
        return section.append("</table>\n").toString();
    }

    String end() {
        return "</body></html>\n";
    }

    private String words(String member, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (member.endsWith("At")) {
            return INSTANT.format(OffsetDateTime.parse(value.asText()).atZoneSameInstant(zone));
        }
        String text = value.asText();
        return member.endsWith("On") ? DAY.format(LocalDate.parse(text)) : WORDS.getOrDefault(text, text);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
