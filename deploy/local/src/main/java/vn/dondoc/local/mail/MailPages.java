package vn.dondoc.local.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The mailbox in a browser. Everything that came with a mail is escaped; a mail that has only HTML is shown in a frame
 * that runs no script and loads nothing.
 */
final class MailPages {
    static final String SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private static final String FRAME = """
            <!doctype html>
            <html lang="vi"><head><meta charset="utf-8"><title>%s</title>
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 62rem; padding: 0 1rem; color: #222 }
            a { color: #0b57a4 } table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #ddd; vertical-align: top }
            td:first-child { white-space: nowrap; color: #666 }
            pre { font: inherit; white-space: pre-wrap; overflow-wrap: anywhere; border-top: 1px solid #ddd; padding-top: 1rem }
            iframe { width: 100%%; height: 30rem; border: 1px solid #ddd } form { margin: 1rem 0 }
            </style></head><body>
            %s
            </body></html>
            """;

    private MailPages() {}

    /** @param olderThan cursor of the next page, empty on the last */
    static String list(List<StoredMail> mails, String to, String olderThan) {
        String rows = mails.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/messages/%s\">%s</a></td></tr>"
                        .formatted(
                                time(mail),
                                escaped(String.join(", ", mail.to())),
                                mail.id(),
                                escaped(mail.subject().isBlank() ? "(không có tiêu đề)" : mail.subject())))
                .collect(Collectors.joining("\n"));
        String older = olderThan.isEmpty()
                ? ""
                : "<p><a href=\"/?before=%s&amp;to=%s\">Thư cũ hơn</a></p>".formatted(olderThan, escaped(to));
        return page("Hộp thư", """
                <h1>Hộp thư</h1>
                <form><label>Người nhận: <input name="to" value="%s"></label> <button>Lọc</button></form>
                <table><thead><tr><th>Nhận lúc</th><th>Người nhận</th><th>Tiêu đề</th></tr></thead><tbody>
                %s
                </tbody></table>
                %s
                """.formatted(
                        escaped(to), rows.isEmpty() ? "<tr><td>Chưa có thư nào.</td></tr>" : rows, older));
    }

    static String message(StoredMail mail) {
        return page(mail.subject(), """
                <p><a href="/">← Hộp thư</a></p>
                <h1>%s</h1>
                <table>
                <tr><td>Từ</td><td>%s</td></tr>
                <tr><td>Đến</td><td>%s</td></tr>
                <tr><td>Nhận lúc</td><td>%s</td></tr>
                </table>
                %s
                <p><a href="/api/messages/%s/raw">Bản gốc</a></p>
                """.formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        time(mail),
                        content(mail),
                        mail.id()));
    }

    static String missing() {
        return page("Không có thư này", "<p>Không có thư này.</p><p><a href=\"/\">← Hộp thư</a></p>");
    }

    private static String content(StoredMail mail) {
        return mail.text().isBlank() && !mail.html().isBlank()
                ? "<iframe sandbox srcdoc=\"" + escaped(mail.html()) + "\"></iframe>"
                : "<pre>" + escaped(mail.text()) + "</pre>";
    }

    private static String page(String title, String content) {
        return FRAME.formatted(escaped(title), content);
    }

    private static String time(StoredMail mail) {
        return TIME.format(Instant.parse(mail.receivedAt()));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
