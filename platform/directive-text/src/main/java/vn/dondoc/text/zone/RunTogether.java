package vn.dondoc.text.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/**
 * A head whose lines a page's source has run together into one: parted where a formal part must begin or end, at the country's
 * name, the motto, the number, the date, "V/v", "Kính gửi" and the grounds.
 */
final class RunTogether {

    private static final int SHORTEST = 120;
    private static final Pattern WHOLE_HEAD =
            Pattern.compile("cong hoa xa ?hoi chu nghia viet nam.{1,80}hanh phuc.{1,200}so ?[:.]");
    private static final Pattern CUT = Pattern.compile(
            "\\s+(?=cong hoa xa ?hoi chu nghia|(?:chu tich )?uy ban nhan dan (?:tinh|thanh pho) [a-z -]{3,20} can cu |doc lap ?-|so ?[:.] ?\\d|v/v |kinh gui|can cu |noi nhan|dieu 1\\.)"
                    + "|(?<=chu nghia viet nam|hanh phuc)\\s+|(?<=nam [12]\\d{3})\\s+");

    private RunTogether() {}

    /** "năm 2016QUYẾT ĐỊNH": the date's line end is lost. */
    private static final Pattern YEAR_BEFORE_TITLE =
            Pattern.compile("(?<=, ngày .{1,24} năm [12]\\d{3})(?=\\p{Lu}{2})");

    /** "BỘ THỦY SẢN Số: 12-QĐ | …": a cell of two lines that has become one. */
    private static final Pattern BODY_BEFORE_NUMBER =
            Pattern.compile("^[\\s|]{0,4}\\p{Lu}[\\p{Lu} ,-]{5,80}(?=\\sSố\\s?[:.]\\s?\\d)");

    static List<Line> parted(List<Line> lines) {
        List<Line> parts = new ArrayList<>();
        for (Line line : lines) {
            Matcher title = YEAR_BEFORE_TITLE.matcher(line.text());
            Matcher body = BODY_BEFORE_NUMBER.matcher(line.text());
            if (title.find()) {
                parts.add(line.piece(0, title.start()));
                parts.add(line.piece(title.start(), line.text().length()));
            } else if (line.text().length() >= SHORTEST
                    && WHOLE_HEAD.matcher(line.folded()).find()) {
                parts.addAll(parts(line));
            } else if (body.find()) {
                parts.add(line.piece(0, body.end()));
                parts.add(line.piece(body.end(), line.text().length()));
            } else {
                parts.add(line);
            }
        }
        return parts;
    }

    private static List<Line> parts(Line line) {
        List<Line> parts = new ArrayList<>();
        Matcher cut = CUT.matcher(line.folded());
        int from = 0;
        while (cut.find()) {
            parts.add(line.piece(from, cut.start()));
            from = cut.end();
        }
        parts.add(line.piece(from, line.text().length()));
        return parts;
    }
}
