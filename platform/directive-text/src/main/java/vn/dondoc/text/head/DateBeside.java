package vn.dondoc.text.head;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/** Place and date at the end of a line of the left column, where a scan has read both columns as one: "V/v mua sắm Hà Nội, ngày 3". */
final class DateBeside {

    private static final Pattern PLACE_AND_DATE = Pattern.compile(
            "\\s+(?:(?:TP|Tp|TX)\\.? ?)?(?:\\p{Lu}\\p{L}+[ -]){0,3}\\p{Lu}\\p{L}+ ?[,.;] ?ng\\p{L}y\\s.{0,14}th\\p{L}ng\\s?.{0,9}n\\p{L}m.{0,8}$");

    private DateBeside() {}

    /** The line without them. */
    static Line without(Line line) {
        Matcher beside = line.text().indexOf(',') < 0 ? null : PLACE_AND_DATE.matcher(line.text());
        return beside != null && beside.find() ? line.piece(0, beside.start()) : line;
    }
}
