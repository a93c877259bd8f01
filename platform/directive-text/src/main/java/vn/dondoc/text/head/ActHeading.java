package vn.dondoc.text.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/**
 * What collections of old acts print between title and subject: "CỦA BỘ THỦY SẢN SỐ 36/TS-TT NGÀY 29-12-1976 HƯỚNG DẪN …",
 * with the body before the number or behind the date.
 */
final class ActHeading {

    private static final Pattern HEADING = Pattern.compile(
            "^(?:CỦA\\s(?<before>[\\p{Lu} ,&-]{3,90}?)\\s)?SỐ\\s?:?\\s?\\d{1,5}[\\p{Lu}\\d /&.-]{2,40}?,?"
                    + "\\sNGÀY\\s\\d{1,2}(?:[-/.]|\\sTHÁNG\\s)\\d{1,2}(?:[-/.]|\\sNĂM\\s)\\d{4}"
                    + "(?:,?\\sCỦA\\s(?<behind>[\\p{Lu} ,&-]{3,90}?))?"
                    + "\\s(?=(?:VỀ|V/V|QUY ĐỊNH|BAN HÀNH|HƯỚNG DẪN|PHÊ DUYỆT|PHÊ CHUẨN|SỬA ĐỔI|BỔ SUNG|BÃI BỎ|CÔNG BỐ|THÀNH LẬP|GIẢI THỂ)\\s)");

    /** Whose act it is, right before what it is about: "CỦA UBND TỈNH VỀ VIỆC …". */
    private static final Pattern ISSUER = Pattern.compile(
            "^CỦA\\s(?:[UỦ][YỶỲ] BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HỘI ĐỒNG BỘ TRƯỞNG|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|BỘ)(?:\\s[\\p{Lu} -]{2,60}?)?\\s(?=(?:V/V|VỀ VIỆC)\\s)");

    /** What is left of the heading where the line above has held the rest. */
    private static final Pattern DATE = Pattern.compile(
            "^NGÀY\\s\\d{1,2}(?:[-/.]|\\sTHÁNG\\s)\\d{1,2}(?:[-/.]|\\sNĂM\\s)\\d{4}\\s(?=(?:VỀ|V/V|QUY ĐỊNH|BAN HÀNH|HƯỚNG DẪN|PHÊ DUYỆT|SỬA ĐỔI|BÃI BỎ)\\s)");

    /** "BỘ TRƯỞNG BỘ XÂY DỰNG": the ministry's act. */
    private static final Pattern HEAD_OF = Pattern.compile(
            "^(?:BỘ TRƯỞNG|THỐNG ĐỐC|TỔNG CỤC TRƯỞNG|CỤC TRƯỞNG|TỔNG GIÁM ĐỐC|VIỆN TRƯỞNG|CHÁNH ÁN|TỔNG THANH TRA)\\s");

    private static final int LINES_OF_HEADING = 4;

    private ActHeading() {}

    /** How many characters of a title's further words are such a heading; 0 if none. */
    static int length(String words) {
        boolean likely = words.startsWith("SỐ") || words.startsWith("CỦA ");
        if (!likely) {
            Matcher date = DATE.matcher(words);
            return date.find() ? date.end() : 0;
        }
        Matcher heading = HEADING.matcher(words);
        Matcher issuer = ISSUER.matcher(words);
        return heading.find() ? heading.end() : issuer.find() ? issuer.end() : 0;
    }

    /** The body that the heading below a title names, of a page that has no other letterhead. */
    static Optional<Found<String>> issuer(Zones zones, Line title, List<Line> below) {
        String words = below.stream()
                .limit(LINES_OF_HEADING)
                .map(line -> line.withoutNoise().text())
                .collect(Collectors.joining(" ", title.text() + " ", ""))
                .strip();
        Matcher heading = HEADING.matcher(words);
        if (!heading.find()) {
            return Optional.empty();
        }
        return Optional.ofNullable(heading.group("before"))
                .or(() -> Optional.ofNullable(heading.group("behind")))
                .map(body -> HEAD_OF.matcher(body).replaceFirst(""))
                .flatMap(Names.AGENCIES::find)
                .map(name -> zones.found(name, title, Found.INFERRED));
    }
}
