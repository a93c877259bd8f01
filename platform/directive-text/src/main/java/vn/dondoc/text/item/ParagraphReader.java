package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/**
 * Joins lines to paragraphs. Where lines are as narrow as a page, a line that fills it goes on below; where each paragraph
 * is one long line, only a page break can have cut one, and the next then begins with a small letter. Where blank lines part
 * the paragraphs, what no blank line parts is one.
 */
public final class ParagraphReader {

    private static final int WIDEST_PAGE = 150;
    private static final int FEWEST_BLANKS = 8;
    private static final int FEWEST_AT_MARGIN = 12;
    private static final int FIRST_LINE = 4;
    private static final Pattern BREAK = Pattern.compile("^\\W*(?:page break|trang \\d{1,3}(?:/\\d{1,3})?)\\W*$");
    private static final Pattern CUT = Pattern.compile("^\\W*\\[(?:\\.\\.\\.|…)\\]\\W*$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^\\W*\\d{0,3}\\W*$");
    /** Where blank lines part paragraphs, a number with a stop is one's label, cut off. */
    private static final Pattern LABEL_ALONE = Pattern.compile("^\\s*\\d{1,2}\\s?[.)]\\s*$");

    /** An article whose number stands on the next line. */
    private static final Pattern ARTICLE_ALONE = Pattern.compile("^\\s*Điều\\s*$");

    private static final Pattern ENDED = Pattern.compile("[.;:!?]\\W{0,3}$");
    /** What opens a list, or closes a document, begins a paragraph wherever a sentence has ended before it. */
    private static final Pattern BEGINS = Pattern.compile(
            "^(?:\\p{Lu}[^.;:]{2,70}:$|Trên đây là |Nhận được |Trong quá trình |Yêu cầu |Đề nghị |Giao (?:Sở|Phòng|Bộ|Văn phòng|cho)\\b)");

    private static final Pattern UNFINISHED = Pattern.compile(
            "(?:,|\\s-|\\s(?:và|của|với|các|trên|tại|theo|do|cơ quan ngang)|(?:Ủy ban(?: nhân dân)?|UBND|(?:Sở|Bộ)(?: \\p{Lu}\\p{Ll}*)?|Hội đồng nhân dân|Chủ tịch|Giám đốc|Thủ tướng|Bộ trưởng|Thủ trưởng)"
                    + "|[Cc]ác (?:tỉnh|[Bb]ộ|[Ss]ở|huyện|xã|phường)[^:.;]{0,40}:)\\s*$");
    /** "4.6. Văn phòng" and below it "Trung ương Đảng phối hợp …": a name cut in two. */
    private static final Pattern OFFICE = Pattern.compile("(?:^|\\P{L})Văn phòng\\s*$");

    private static final Pattern OF_OFFICE = Pattern.compile(
            "^(?:Trung ương|Chính phủ|Quốc hội|Chủ tịch nước|Ủy ban|Uỷ ban|UBND|HĐND|Hội đồng|Tỉnh ủy|Thành ủy|Đăng ký|Bộ|Sở)\\b");
    private static final Pattern SMALL_DASH = Pattern.compile("^\\W*-\\s?\\p{Ll}");

    private final int width;
    private final boolean parted;
    private final boolean indented;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Line> open = new ArrayList<>();
    private boolean gap;
    private boolean pageEnd;

    private ParagraphReader(int width, boolean parted, boolean indented) {
        this.width = width;
        this.parted = parted;
        this.indented = indented;
    }

    public static List<Paragraph> read(List<Line> lines) {
        ParagraphReader reader =
                new ParagraphReader(widthOf(lines), arePartedByBlanks(lines), areFirstLinesIndented(lines));
        lines.forEach(reader::line);
        reader.close();
        return List.copyOf(reader.paragraphs);
    }

    private static int widthOf(List<Line> lines) {
        List<Integer> lengths = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.text().length())
                .sorted()
                .toList();
        return lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 9 / 10);
    }

    /** Whether blank lines part the paragraphs: then nearly every line that another one follows at once is cut within a sentence. */
    private static boolean arePartedByBlanks(List<Line> lines) {
        int blanks = 0;
        int followed = 0;
        int cut = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            boolean blank = lines.get(i).isBlank();
            blanks += blank ? 1 : 0;
            if (!blank && !lines.get(i + 1).isBlank()) {
                followed++;
                cut += ENDED.matcher(lines.get(i).text()).find() ? 0 : 1;
            }
        }
        return blanks >= FEWEST_BLANKS && blanks * 10 >= followed && cut * 10 >= followed * 8;
    }

    /** Whether what goes on, with a small letter, stands at the margin, and only what begins may be indented. */
    private static boolean areFirstLinesIndented(List<Line> lines) {
        int margin = 0;
        int inside = 0;
        for (Line line : lines) {
            boolean goesOn = !line.isBlank()
                    && Character.isLowerCase(line.text().strip().charAt(0))
                    && Label.read(line.text()).isEmpty();
            margin += goesOn && line.indent() <= 1 ? 1 : 0;
            inside += goesOn && line.indent() >= FIRST_LINE ? 1 : 0;
        }
        return margin >= FEWEST_AT_MARGIN && inside * 10 <= margin;
    }

    private void line(Line line) {
        if (CUT.matcher(line.text()).matches()) {
            close();
        } else if (line.text().length() < 40
                && (PAGE_NUMBER.matcher(line.text()).matches()
                                && !(parted && LABEL_ALONE.matcher(line.text()).matches())
                        || BREAK.matcher(line.folded()).matches())) {
            gap = true;
            pageEnd |= !line.isBlank();
        } else if (open.isEmpty() || !continues(open.getLast(), line)) {
            close();
            open.add(line);
            gap = false;
            pageEnd = false;
        } else {
            open.add(line);
            gap = false;
            pageEnd = false;
        }
    }

    private boolean continues(Line before, Line line) {
        String text = line.text().strip();
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean ended = ENDED.matcher(before.text()).find();
        if (ARTICLE_ALONE.matcher(before.text()).matches() && Character.isDigit(text.charAt(0))) {
            return true;
        }
        if (ARTICLE_ALONE.matcher(line.text()).matches()) {
            return false;
        }
        if (!gap && text.startsWith("-") && isWithinQuotation()) {
            return true;
        }
        if (Label.read(line.text()).isPresent() && !(SMALL_DASH.matcher(text).find() && !ended && !gap)) {
            return false;
        }
        if (width > WIDEST_PAGE) {
            return small && !ended;
        }
        if (parted && !gap) {
            return true;
        }
        if (!gap
                && OFFICE.matcher(before.text()).find()
                && OF_OFFICE.matcher(text).find()) {
            return true;
        }
        if (!gap && UNFINISHED.matcher(before.text()).find()) {
            return true;
        }
        if (ended && BEGINS.matcher(text).find()) {
            return false;
        }
        if (pageEnd) {
            return !ended && (small || before.text().length() * 10 >= width * 6);
        }
        boolean beginsIndented = indented
                && line.indent() >= FIRST_LINE
                && before.indent() >= FIRST_LINE
                && Character.isUpperCase(text.charAt(0))
                && Label.read(open.getFirst().text()).isPresent();
        if (beginsIndented) {
            return false;
        }
        boolean full = before.text().length() * 10 >= width * 8;
        if (gap && parted) {
            return !ended && small;
        }
        if (gap) {
            return !ended && (small || full);
        }
        if (!ended || small && !gap) {
            return small || before.text().length() * 10 >= width * 6;
        }
        boolean indented = line.indent() >= before.indent() + 3;
        return !indented
                && before.text().length() * 10 >= width * 9
                && !before.text().strip().endsWith(":");
    }

    /** "… “Lễ hội Kinh Bắc" and below it "- Hà Nội năm 2026”": a name cut in two, and no bullet. */
    private boolean isWithinQuotation() {
        String last = open.getLast().text();
        int opening = last.lastIndexOf('“');
        return opening >= 0 && last.indexOf('”', opening) < 0;
    }

    private void close() {
        if (!open.isEmpty()) {
            Paragraph paragraph = Paragraph.of(open);
            if (!paragraph.text().isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        open = new ArrayList<>();
        gap = false;
        pageEnd = false;
    }
}
