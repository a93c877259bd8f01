package vn.dondoc.task.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The pages a person reads: plain HTML without scripts, each text escaped, since all of it came from outside. */
final class DossierPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="vi"><head><meta charset="UTF-8"><title>%s</title>
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <style>
            body { font-family: "Times New Roman", serif; max-width: 75rem; margin: 1.5rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100%%; margin-bottom: 1.5rem }
            th, td { border: 1px solid #888; padding: .3rem .5rem; text-align: left; vertical-align: top }
            th { background: #eef3f8 }
            pre { white-space: pre-wrap; margin: 0; font-family: inherit }
            </style></head><body>
            """;

    private static final String END = "</body></html>\n";

    private static final List<Column> OF_DIRECTIVE = List.of(
            new Column("Số, ký hiệu", "number"),
            new Column("Ngày ban hành", "issuedOn"),
            new Column("Cơ quan ban hành", "issuer"),
            new Column("Người chỉ đạo", "directingAuthority"),
            new Column("Trích yếu", "subject"),
            new Column("Tình trạng", "state"));

    private static final List<Column> OF_ASSIGNMENT = List.of(
            new Column("Mục", "item"),
            new Column("Nội dung nhiệm vụ", "content"),
            new Column("Trích nguyên văn", "quote"),
            new Column("Lĩnh vực", "field"),
            new Column("Cơ quan", "agencyName"),
            new Column("Vai trò", "role"),
            new Column("Cán bộ theo dõi", "monitoringOfficer"),
            new Column("Cán bộ thực hiện", "officerInCharge"),
            new Column("Giao lúc", "issuedAt"),
            new Column("Tiếp nhận lúc", "acknowledgedAt"),
            new Column("Thời hạn", "dueOn"),
            new Column("Thời hạn ban đầu", "originalDueOn"),
            new Column("Báo cáo lúc", "submittedAt"),
            new Column("Kết thúc lúc", "closedAt"),
            new Column("Tình trạng", "state"));

    private static final List<Section> SECTIONS = List.of(
            new Section(
                    "Thời hạn và các lần thay đổi",
                    "deadlines",
                    List.of(
                            new Column("Lần", "version"),
                            new Column("Căn cứ", "cause"),
                            new Column("Nguyên văn", "phrase"),
                            new Column("Thời hạn", "dueOn"),
                            new Column("Ban đầu", "originalDueOn"),
                            new Column("Lý do", "reason"),
                            new Column("Văn bản", "document"),
                            new Column("Lúc", "setAt"),
                            new Column("Người quyết định", "setBy"))),
            new Section(
                    "Đề nghị gia hạn",
                    "extensions",
                    List.of(
                            new Column("Đề nghị đến", "askedUntilOn"),
                            new Column("Lý do", "reason"),
                            new Column("Lúc", "requestedAt"),
                            new Column("Người đề nghị", "requestedBy"),
                            new Column("Kết quả", "state"),
                            new Column("Được đến", "grantedUntilOn"),
                            new Column("Ý kiến", "decisionReason"),
                            new Column("Văn bản", "document"),
                            new Column("Quyết định lúc", "decidedAt"),
                            new Column("Người quyết định", "decidedBy"))),
            new Section(
                    "Báo cáo kết quả và quyết định",
                    "reports",
                    List.of(
                            new Column("Đến lúc", "submittedAt"),
                            new Column("Người báo cáo", "submittedBy"),
                            new Column("Nội dung", "note"),
                            new Column("Minh chứng", "evidence"),
                            new Column("Nhập lúc", "enteredAt"),
                            new Column("Phê duyệt tại cơ quan", "approval"),
                            new Column("Quyết định", "decision"),
                            new Column("Lý do", "reason"),
                            new Column("Quyết định lúc", "decidedAt"),
                            new Column("Người quyết định", "decidedBy"))),
            new Section(
                    "Tiến độ",
                    "progress",
                    List.of(
                            new Column("Lúc", "reportedAt"),
                            new Column("Phần trăm", "percent"),
                            new Column("Nội dung", "text"),
                            new Column("Người báo cáo", "reportedBy"))),
            new Section(
                    "Chuyển giao",
                    "transfers",
                    List.of(
                            new Column("Lúc", "reassignedAt"),
                            new Column("Từ", "fromAgency"),
                            new Column("Đến", "toAgency"),
                            new Column("Lý do", "reason"),
                            new Column("Văn bản", "document"),
                            new Column("Người quyết định", "reassignedBy"))),
            new Section(
                    "Ý kiến trao đổi",
                    "comments",
                    List.of(
                            new Column("Lúc", "writtenAt"),
                            new Column("Người viết", "author"),
                            new Column("Chức vụ", "authorTitle"),
                            new Column("Cơ quan", "authorBody"),
                            new Column("Nội dung", "text"))),
            new Section(
                    "Lịch sử",
                    "history",
                    List.of(
                            new Column("Lần", "version"),
                            new Column("Việc", "what"),
                            new Column("Lúc", "changedAt"),
                            new Column("Người thực hiện", "actor"),
                            new Column("Chức vụ", "actorTitle"),
                            new Column("Lý do", "reason"),
                            new Column("Văn bản", "document"),
                            new Column("Trước", "before"),
                            new Column("Sau", "after"))));

    /** A heading and the member of the record under it. */
    private record Column(String heading, String member) {}

    /** A table of the records of one kind. */
    private record Section(String heading, String member, List<Column> columns) {}

    private final ZoneId zone;

    /** Lines of the index so far. */
    private int lines;

    DossierPage(ZoneId zone) {
        this.zone = zone;
    }

    String indexHead(JsonNode directive, Instant readAt) {
        return HEAD.formatted(escaped(title(directive)))
                + "<h1>Hồ sơ theo dõi nhiệm vụ</h1>\n"
                + members(OF_DIRECTIVE, directive)
                + "<p>Theo số liệu lúc " + INSTANT.format(readAt.atZone(zone))
                + ". Cùng nội dung cho máy đọc: <a href=\"index.json\">index.json</a>.</p>\n"
                + "<table><tr><th>TT</th><th>Mục</th><th>Nội dung nhiệm vụ</th><th>Cơ quan</th><th>Vai trò</th>"
                + "<th>Thời hạn</th><th>Ban đầu</th><th>Tình trạng</th></tr>\n";
    }

    String indexLine(JsonNode summary) {
        lines++;
        return "<tr><td>" + lines + "</td>" + cell(summary, "item") + "<td><a href=\"assignments/"
                + summary.path("id").asText() + ".html\">"
                + escaped(summary.path("content").asText()) + "</a></td>"
                + cell(summary, "agencyName") + cell(summary, "role") + cell(summary, "dueOn")
                + cell(summary, "originalDueOn") + cell(summary, "state") + "</tr>\n";
    }

    String indexEnd() {
        return "</table>\n" + END;
    }

    String assignment(JsonNode record) {
        StringBuilder page = new StringBuilder(
                        HEAD.formatted(escaped(record.path("agencyName").asText())))
                .append("<p><a href=\"../index.html\">Về mục lục</a></p>\n<h1>")
                .append(escaped(record.path("agencyName").asText()))
                .append("</h1>\n")
                .append(members(OF_ASSIGNMENT, record));
        SECTIONS.stream()
                .filter(section -> !record.path(section.member()).isEmpty())
                .forEach(section -> page.append(table(section, record.path(section.member()))));
        return page.append(END).toString();
    }

    private String members(List<Column> columns, JsonNode record) {
        StringBuilder table = new StringBuilder("<table>\n");
        columns.stream()
                .filter(column -> record.hasNonNull(column.member()))
                .forEach(column -> table.append("<tr><th>")
                        .append(column.heading())
                        .append("</th>")
                        .append(cell(record, column.member()))
                        .append("</tr>\n"));
        return table.append("</table>\n").toString();
    }

    private String table(Section section, JsonNode records) {
        StringBuilder table =
                new StringBuilder("<h2>").append(section.heading()).append("</h2>\n<table><tr>");
        section.columns()
                .forEach(column -> table.append("<th>").append(column.heading()).append("</th>"));
        table.append("</tr>\n");
        records.forEach(record -> {
            table.append("<tr>");
            section.columns().forEach(column -> table.append(cell(record, column.member())));
            table.append("</tr>\n");
        });
        return table.append("</table>\n").toString();
    }

    private String cell(JsonNode record, String member) {
        return "<td><pre>" + escaped(words(member, record.path(member))) + "</pre></td>";
    }

    private String words(String member, JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isContainerNode()) {
            return value.isEmpty() ? "" : value.toPrettyString();
        }
        if (member.endsWith("At")) {
            return INSTANT.format(OffsetDateTime.parse(value.asText()).atZoneSameInstant(zone));
        }
        return member.endsWith("On") ? DAY.format(LocalDate.parse(value.asText())) : DossierWords.of(value.asText());
    }

    private static String title(JsonNode directive) {
        String number = directive.path("number").asText("");
        return "Hồ sơ " + (number.isEmpty() ? directive.path("id").asText() : number);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
