package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/**
 * Joins lines to paragraphs. Where lines are as narrow as a page, a line that fills it goes on below; where each paragraph
 * is one long line, only a page break can have cut one, and the next then begins with a small letter.
 */
public final class ParagraphReader {

    private static final int WIDEST_PAGE = 150;
    private static final Pattern BREAK = Pattern.compile("^\\W*(?:page break|trang \\d{1,3}(?:/\\d{1,3})?)\\W*$");
    private static final Pattern CUT = Pattern.compile("^\\W*\\[(?:\\.\\.\\.|…)\\]\\W*$");
    private static final Pattern PAGE_NUMBER = Pattern.compile("^\\W*\\d{0,3}\\W*$");
    private static final Pattern ENDED = Pattern.compile("[.;:!?]\\W{0,3}$");
    private static final Pattern SMALL_DASH = Pattern.compile("^\\W*-\\s?\\p{Ll}");

    private final int width;
    private final List<Paragraph> paragraphs = new ArrayList<>();
    private List<Line> open = new ArrayList<>();
    private boolean gap;

    private ParagraphReader(int width) {
        this.width = width;
    }

    public static List<Paragraph> read(List<Line> lines) {
        ParagraphReader reader = new ParagraphReader(widthOf(lines));
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

    private void line(Line line) {
        if (CUT.matcher(line.text()).matches()) {
            close();
        } else if (line.text().length() < 40
                && (PAGE_NUMBER.matcher(line.text()).matches()
                        || BREAK.matcher(line.folded()).matches())) {
            gap = true;
        } else if (open.isEmpty() || !continues(open.getLast(), line)) {
            close();
            open.add(line);
            gap = false;
        } else {
            open.add(line);
            gap = false;
        }
    }

    private boolean continues(Line before, Line line) {
        String text = line.text().strip();
        boolean small = Character.isLowerCase(text.charAt(0));
        boolean ended = ENDED.matcher(before.text()).find();
        if (Label.read(line.text()).isPresent() && !(SMALL_DASH.matcher(text).find() && !ended && !gap)) {
            return false;
        }
        if (width > WIDEST_PAGE) {
            return small && !ended;
        }
        boolean full = before.text().length() * 10 >= width * 8;
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

    private void close() {
        if (!open.isEmpty()) {
            Paragraph paragraph = Paragraph.of(open);
            if (!paragraph.text().isEmpty()) {
                paragraphs.add(paragraph);
            }
        }
        open = new ArrayList<>();
        gap = false;
    }
}
