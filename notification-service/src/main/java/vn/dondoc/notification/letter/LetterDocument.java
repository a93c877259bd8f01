package vn.dondoc.notification.letter;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;

/**
 * The letter in the layout that Decree 30/2020/NĐ-CP, annex I, gives an official letter (công văn): names on the left, the
 * motto on the right, subject under the number, signature on the right above nobody's name yet.
 */
@ApplicationScoped
class LetterDocument {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> HEADINGS =
            List.of("TT", "Văn bản giao", "Nội dung nhiệm vụ", "Thời hạn", "Quá hạn (ngày làm việc)", "Số lần đã nhắc");
    private static final List<Integer> WIDTHS = List.of(6, 18, 38, 14, 12, 12);

    private final LetterConfig config;

    LetterDocument(LetterConfig config) {
        this.config = config;
    }

    byte[] write(UrgingLetter letter, List<LetterItem> items) {
        try (LetterPage page = new LetterPage()) {
            head(page, letter);
            body(page, letter, items);
            foot(page, letter);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            page.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void head(LetterPage page, UrgingLetter letter) {
        var columns = page.columns(42, 58);
        String body = upper(letter.bodyName());
        String kind = upper("Ủy ban nhân dân ");
        if (body.startsWith(kind)) {
            columns.left().line(kind.strip(), 13, LetterPage.Face.BOLD);
            body = body.substring(kind.length());
        }
        columns.left().line(body, 13, LetterPage.Face.BOLD).underlined();
        columns.left().line("Số:          /" + config.symbol(), 13, LetterPage.Face.PLAIN);
        columns.left().line(subject(letter), 12, LetterPage.Face.PLAIN);
        columns.right().line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, LetterPage.Face.BOLD);
        columns.right()
                .line("Độc lập - Tự do - Hạnh phúc", 13, LetterPage.Face.BOLD)
                .underlined();
        columns.right()
                .line(
                        place(letter.bodyName()) + ", ngày       tháng       năm "
                                + letter.draftedOn().getYear(),
                        13,
                        LetterPage.Face.ITALIC);
    }

    private void body(LetterPage page, UrgingLetter letter, List<LetterItem> items) {
        page.paragraph("Kính gửi: " + letter.agencyName(), ParagraphAlignment.CENTER);
        page.paragraph(
                "Qua theo dõi việc thực hiện các nhiệm vụ do %s giao, tính đến ngày %s, %s còn %s nhiệm vụ đã quá thời hạn mà chưa hoàn thành, cụ thể như sau:"
                        .formatted(
                                letter.bodyName(),
                                DATE.format(letter.draftedOn()),
                                letter.agencyName(),
                                twoDigits(items.size())),
                ParagraphAlignment.BOTH);
        page.table(HEADINGS, WIDTHS, rows(items));
        page.paragraph(
                "%s yêu cầu %s khẩn trương hoàn thành các nhiệm vụ nêu trên; trong thời hạn %s ngày làm việc kể từ ngày nhận được văn bản này báo cáo kết quả thực hiện, nêu rõ nguyên nhân chậm và thời điểm hoàn thành."
                        .formatted(letter.bodyName(), letter.agencyName(), twoDigits(config.answerWithin())),
                ParagraphAlignment.BOTH);
        if (letter.ordinal() > 1) {
            page.paragraph(repeated(letter.ordinal()), ParagraphAlignment.BOTH);
        }
    }

    private String repeated(int ordinal) {
        String sentence = "Đây là văn bản đôn đốc lần thứ " + ordinal + ".";
        return ordinal < config.leadershipFrom()
                ? sentence
                : sentence + " Các nhiệm vụ đã được đôn đốc từ " + twoDigits(config.leadershipFrom())
                        + " lần trở lên được tổng hợp, báo cáo lãnh đạo xem xét trách nhiệm.";
    }

    private void foot(LetterPage page, UrgingLetter letter) {
        var columns = page.columns(50, 50);
        columns.left().leftLine("Nơi nhận:", 12, LetterPage.Face.BOLD_ITALIC);
        columns.left().leftLine("- Như trên;", 11, LetterPage.Face.PLAIN);
        columns.left().leftLine("- Lãnh đạo " + letter.bodyName() + " (để báo cáo);", 11, LetterPage.Face.PLAIN);
        columns.left().leftLine("- Lưu: VT.", 11, LetterPage.Face.PLAIN);
        String reference = letter.reference();
        if (reference != null) {
            columns.left().leftLine("Mã dự thảo: " + reference, 9, LetterPage.Face.PLAIN);
        }
        columns.right().line(config.authority(), 13, LetterPage.Face.BOLD);
        columns.right().line(config.signerTitle(), 13, LetterPage.Face.BOLD);
    }

    private static List<List<String>> rows(List<LetterItem> items) {
        return java.util.stream.IntStream.range(0, items.size())
                .mapToObj(n -> row(n + 1, items.get(n)))
                .toList();
    }

    private static List<String> row(int number, LetterItem item) {
        String directive = (item.directiveNumber() == null ? "" : item.directiveNumber())
                + (item.directiveIssuedOn() == null ? "" : " ngày " + DATE.format(item.directiveIssuedOn()));
        String task =
                item.taskItem() == null ? item.taskContent() : item.taskContent() + " (mục " + item.taskItem() + ")";
        return List.of(
                String.valueOf(number),
                directive,
                task,
                DATE.format(item.dueOn()),
                String.valueOf(item.workingDaysLate()),
                String.valueOf(item.reminders()));
    }

    private static String subject(UrgingLetter letter) {
        String repeated = letter.ordinal() > 1 ? " (lần " + letter.ordinal() + ")" : "";
        return "V/v đôn đốc thực hiện nhiệm vụ quá hạn" + repeated;
    }

    /** Where the body sits: its name without what it is. */
    private static String place(String bodyName) {
        return bodyName.replaceFirst("^(Ủy ban nhân dân|UBND) (tỉnh|thành phố|huyện|quận|thị xã|xã|phường) ", "");
    }

    /** Numbers below ten carry a zero in official letters. */
    private static String twoDigits(int number) {
        return "%02d".formatted(number);
    }

    private static String upper(String text) {
        return text.toUpperCase(VIETNAMESE);
    }
}
