package vn.dondoc.text.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/**
 * A document whose line ends are lost altogether, as in a message or a page's summary: its head and its closing are parted where
 * a formal part must begin. The body stays one line.
 */
final class WithoutLines {

    private static final int MOST_LINES = 6;
    private static final int SHORTEST = 500;
    private static final int LONGEST_HEAD = 2_000;
    private static final int LONGEST_CLOSING = 2_500;

    private static final Pattern NUMBERED_AND_DATED =
            Pattern.compile("so ?[:.]? ?\\d{1,5} ?[/-].{1,300}, ngay \\d{1,2} thang \\d{1,2} nam \\d{4}");
    private static final Pattern BODY = Pattern.compile("can cu |kinh gui|dieu 1[.:]|quyet dinh:");
    private static final Pattern RECIPIENTS = Pattern.compile("noi nhan ?:");

    private static final String TITLES =
            "(?:QUYẾT ĐỊNH|CHỈ THỊ|NGHỊ QUYẾT|THÔNG BÁO|KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH|CÔNG ĐIỆN|HƯỚNG DẪN|KẾT LUẬN|QUY ĐỊNH)";

    private static final Pattern HEAD_CUT = Pattern.compile("\\s*[-*_]{3,}\\s*"
            + "|\\s*(?=Số ?: ?\\d|CỘNG HÒA XÃ|CỘNG HOÀ XÃ|ĐẢNG CỘNG SẢN VIỆT|ĐOÀN TNCS|Độc lập ?-|V/v |Kính gửi)"
            + "|(?<!\\p{Lu}\\p{Ll}{1,9})\\s+(?=(?:(?:TP|Tp)\\.? ?)?(?:\\p{Lu}\\p{Ll}+ ){0,3}\\p{Lu}\\p{Ll}+, ngày \\d)"
            + "|(?<=, ngày .{1,24} năm \\d{4})\\s*|(?<=VIỆT NAM|[Hh]ạnh phúc)\\s+"
            + "|(?<=^|[^\\p{L}])\\s*(?<=[\\d\\s])(?=" + TITLES + ")|(?<=" + TITLES + ")\\s*(?=\\p{Lu}\\p{Ll})"
            + "|(?<=[\\p{Ll}.])\\s+(?=(?:\\p{Lu}{2,} ){3})|[ -]+(?=Căn cứ )");

    private static final Pattern CLOSING_CUT =
            Pattern.compile("\\s+(?=[-+] ?\\p{L}|(?:TM|KT|TL|TUQ)\\s?\\.\\s?\\p{Lu}|\\([ĐđD]ã ký)"
                    + "|(?<=\\p{Lu}{2})\\s*(?=(?:PHÓ )?(?:BÍ THƯ|CHỦ TỊCH|GIÁM ĐỐC|BỘ TRƯỞNG|CHÁNH VĂN PHÒNG)(?: THƯỜNG TRỰC)?(?:\\s\\p{Lu}\\p{Ll}|\\s\\())"
                    + "|(?<=ã ký\\))\\s*|(?<=\\p{Ll})\\s+(?=(?:\\p{Lu}{2,}[ *]+){2})");

    private WithoutLines() {}

    static List<Line> parted(List<Line> lines) {
        if (lines.size() > 10 * MOST_LINES
                || lines.stream().filter(line -> !line.isBlank()).count() > MOST_LINES) {
            return lines;
        }
        List<Line> parts = new ArrayList<>();
        for (Line line : lines) {
            parts.addAll(isDocument(line) ? parts(line) : List.of(line));
        }
        return parts;
    }

    private static boolean isDocument(Line line) {
        return line.text().length() >= SHORTEST
                && NUMBERED_AND_DATED.matcher(begin(line).folded()).find();
    }

    private static Line begin(Line line) {
        return line.piece(0, Math.min(LONGEST_HEAD, line.text().length()));
    }

    private static List<Line> parts(Line line) {
        Line begin = begin(line);
        Matcher body = BODY.matcher(begin.folded());
        int head = body.find() ? body.end() : begin.text().length();
        Matcher recipients = RECIPIENTS.matcher(line.folded());
        int closing = line.text().length();
        while (recipients.find()) {
            closing = closing == line.text().length() ? recipients.start() : closing;
        }
        int end = Math.min(line.text().length(), closing + LONGEST_CLOSING);
        List<Line> parts = new ArrayList<>(cut(line, 0, head, HEAD_CUT));
        Line opening = parts.removeLast();
        parts.add(line.piece(opening.start() - line.start(), Math.max(head, closing)));
        if (closing >= head && closing < end) {
            parts.addAll(cut(line, closing, end, CLOSING_CUT));
        }
        return parts;
    }

    private static List<Line> cut(Line line, int from, int to, Pattern where) {
        List<Line> parts = new ArrayList<>();
        Matcher cut = where.matcher(line.text()).region(from, to).useTransparentBounds(true);
        int start = from;
        while (cut.find()) {
            if (cut.start() > start) {
                parts.add(line.piece(start, cut.start()));
            }
            start = cut.end();
        }
        parts.add(line.piece(start, to));
        return parts;
    }
}
