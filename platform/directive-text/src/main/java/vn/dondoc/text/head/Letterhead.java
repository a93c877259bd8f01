package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.Zones;

/** The letterhead's lines that name bodies, without what else a page or a scan has put among them. */
final class Letterhead {

    private static final Pattern NO_ISSUER = Pattern.compile(
            "^(?:sao y|hoa toc|thuong khan|khan|cong bao|ban sao|mat(?! tran)|toi mat|du thao|cong hoa|doc lap|phu luc|danh muc|cong thong tin|den|van ban (?:quy pham )?phap luat|van ban chi dao|trang chu|tim kiem|dang nhap|dang ky|muc luc|noi dung|thuoc tinh|toan van|luoc do|tai (?:ve|lieu)|lien he|gioi thieu|tin tuc|he thong (?:van ban|phap luat)|thu vien phap luat|co so du lieu)\\b");
    /** Words in capitals before a few others: what is left of the motto. */
    private static final Pattern CAPITALS_BEFORE =
            Pattern.compile("^(?:\\p{Lu}{2,},?\\s+){2,8}(?=\\S{0,12}\\p{Ll}[^,;]{0,30}$)");

    private static final Pattern DIRT_BEHIND = Pattern.compile(
            "\\s+(?:\\p{Ll}{1,3}|[^\\p{L}\\d\\s]+|\\p{L}[^\\p{L}\\s])(?:\\s+(?:\\p{Ll}{1,3}|[^\\p{L}\\s]+|\\p{L}[^\\p{L}\\s]))*$");
    private static final Pattern LAST_WORD = Pattern.compile("(?!CẤP|MẬT|BẢN)\\p{Lu}{2,3}");
    /** A page's mark before the letterhead: "Trang 1UBND TỈNH", "1. ỦY BAN". */
    private static final Pattern PAGE_MARK = Pattern.compile("^(?:Trang \\d{1,3}|\\d{1,2}\\. )(?=\\p{Lu}{2})");

    /** "Số: 56/TB-UBND" in capitals, "/BC-UBND" of a torn one. */
    private static final Pattern NUMBER = Pattern.compile("^\\W{0,3}(?:/|[^\\s/]{0,12}\\d[^\\s/]{0,12}\\s{0,3}/)");

    /** What a digital signature prints above the letterhead: who, for whom, and last when. */
    private static final Pattern SIGNED_BY = Pattern.compile("^\\W{0,3}ky boi ?:");

    private static final Pattern SIGNED_AT = Pattern.compile("^\\W{0,3}(?:thoi gian|gio|ngay) ky ?:");
    private static final Pattern CLOCK = Pattern.compile("^\\W{0,3}\\d{2}:\\d{2}:\\d{2}");
    private static final int MOST_LINES_OF_SIGNATURE = 10;

    private static final Pattern COMMITTEE =
            Pattern.compile("^(?:ubnd|uy ban nhan dan) (?:tinh|thanh pho|tp|huyen|quan|xa|phuong)\\b");
    private static final Pattern DEPARTMENT =
            Pattern.compile("^(?:so|van phong|thanh tra|ban|phong|trung tam|truong|benh vien|chi cuc)\\b");

    private static final int MOST_LINES = 3;
    private static final int MOST_LINES_OF_LONG_NAMES = 6;
    private static final int LINES_ABOVE = 12;

    private Letterhead() {}

    static List<Line> lines(Zones zones, Optional<NumberLine> number, int titleAt) {
        List<Line> head = zones.head();
        int above = number.map(NumberLine::index).orElse(titleAt < 0 ? LINES_ABOVE : titleAt);
        boolean ofTitle = titleAt >= 0
                && titleAt <= above
                && head.subList(titleAt, Math.min(head.size(), above + 1)).stream()
                        .noneMatch(Motto::isIn);
        int end = Math.min(head.size(), ofTitle ? titleAt : above);
        List<Line> beside = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (int i = behindSignature(head); i < end; i++) {
            Line line = head.get(i);
            OptionalInt motto = Motto.in(line);
            if (motto.isPresent()) {
                Line left = withoutDirt(line.piece(0, motto.getAsInt()).withoutNoise());
                if (isName(left) || !beside.isEmpty() && isLastWord(left)) {
                    beside.add(left);
                }
            } else {
                Line left = line.cells().isEmpty() ? line : ofLeftColumn(line);
                boolean onRight = line.indent() > 30;
                boolean lastWord = !(beside.isEmpty() ? others : beside).isEmpty() && isLastWord(left);
                if ((isName(left) || lastWord)
                        && !onRight
                        && (beside.isEmpty() || others.isEmpty() || !others.contains(left))) {
                    (beside.isEmpty() ? others : beside).add(left);
                }
            }
        }
        boolean placeAlone =
                !beside.isEmpty() && BodyStart.isLevel(beside.getFirst().folded());
        if (!others.isEmpty() && (placeAlone || isCommitteeAbove(others.getLast(), beside))) {
            beside.addFirst(others.getLast());
        }
        List<Line> found = beside.isEmpty() ? others : beside;
        if (found.isEmpty()) {
            return SmallLetterhead.line(head.subList(0, end)).stream().toList();
        }
        int most = Math.min(found.size(), MOST_LINES);
        while (most < found.size()
                && most < MOST_LINES_OF_LONG_NAMES
                && isOfNames(found.subList(0, most), found.get(most).text())) {
            most++;
        }
        return found.subList(0, most);
    }

    /** "UBND TỈNH CÀ MAU" on a line of its own, since a scan has read the country's name below it. */
    private static boolean isCommitteeAbove(Line above, List<Line> beside) {
        return beside.size() == 1
                && above.start() < beside.getFirst().start()
                && COMMITTEE.matcher(above.folded()).find()
                && DEPARTMENT.matcher(beside.getFirst().folded()).find();
    }

    /** Whether a line beyond the usual ones goes on with a name, or is one. */
    private static boolean isOfNames(List<Line> above, String line) {
        String last = BodyLines.joined(above.stream().map(Line::text).toList()).getLast();
        return BodyLines.continues(last, line) || BodyName.isKnown(line) || BodyStart.isAt(line);
    }

    private static int behindSignature(List<Line> head) {
        boolean signed = false;
        for (int i = 0; i < Math.min(head.size(), MOST_LINES_OF_SIGNATURE); i++) {
            String line = head.get(i).folded();
            signed |= SIGNED_BY.matcher(line).find();
            if (signed && SIGNED_AT.matcher(line).find()) {
                boolean clock = i + 1 < head.size()
                        && CLOCK.matcher(head.get(i + 1).folded()).find();
                return clock ? i + 2 : i + 1;
            }
        }
        return 0;
    }

    /** A comma at its end leads on to the next line. */
    private static Line ofLeftColumn(Line line) {
        Line cell = line.cells().getFirst();
        Line bare = withoutDirt(cell.withoutNoise());
        int end = bare.end() - cell.start();
        boolean comma = cell.text().startsWith(",", end) && cell.text().length() == end + 1;
        return comma ? cell.piece(bare.start() - cell.start(), end + 1) : bare;
    }

    /** Without what a scan has made of the line's other half: "VĂN PHÒNG + 5 úc". */
    private static Line withoutDirt(Line printed) {
        Matcher page = PAGE_MARK.matcher(printed.text());
        Line line = page.find() ? printed.piece(page.end(), printed.text().length()) : printed;
        Matcher capitals = CAPITALS_BEFORE.matcher(line.text());
        if (!line.isInCapitals() && capitals.find()) {
            return line.piece(0, capitals.end()).withoutNoise();
        }
        Matcher dirt = DIRT_BEHIND.matcher(line.text());
        return line.isInCapitals() && dirt.find() ? line.piece(0, dirt.start()) : line;
    }

    /** What did not fit on the line above: "KHU" above "VỰC". */
    private static boolean isLastWord(Line line) {
        return LAST_WORD.matcher(line.text()).matches();
    }

    private static boolean isName(Line line) {
        return line.text().length() >= 4
                && line.isInCapitals()
                && !NO_ISSUER.matcher(line.folded()).find()
                && !NUMBER.matcher(line.text()).find();
    }
}
