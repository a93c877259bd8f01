package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The issuer, from the letterhead: the lines in capitals left of the national motto, or above the number where the motto
 * stands apart. The upper of two is the body above: "UBND TỈNH KIÊN GIANG, SỞ Y TẾ" is Sở Y tế tỉnh Kiên Giang.
 */
public final class IssuerReader {

    private static final Pattern LEVEL =
            Pattern.compile("^tp\\.|^(?:tinh|thanh pho|tp|huyen|thi xa|quan|phuong|xa|dac khu|thi tran)(?:\\s|$)");
    private static final Pattern COMPANY =
            Pattern.compile("^(?:tong )?cong ty|^tap doan|^ngan hang|^benh vien|^truong ");
    private static final Pattern PART_OF_COMPANY = Pattern.compile(
            "^(?:phong|ban|chi nhanh|nha may|xi nghiep|hoi dong|cong doan|dang uy|khoa|trung tam|vien|tinh|thanh pho|huyen)\\b");
    /** Nobody stands above the Government or the National Assembly: a body of theirs has its name's end there. */
    private static final Pattern LOWER_HALF =
            Pattern.compile("^(?:cua |ve |(?:chinh phu|quoc hoi|viet nam|toi cao|trung uong)$)");

    /** What each body has: it is named with its body. */
    private static final Set<String> OF_ANY =
            Set.of("Văn phòng", "Thanh tra", "Ban Thường vụ", "Ban Thường trực", "Ban Chấp hành");

    private static final Pattern NEXT_BODY = Pattern.compile(
            "\\s+(?=(?:TỔNG CỤC|CỤC|CHI CỤC|SỞ|THUẾ|HẢI QUAN|VĂN PHÒNG|VỤ|VIỆN|TRƯỜNG|BAN|THANH TRA|KHO BẠC|BỆNH VIỆN|TRUNG TÂM|PHÒNG|ĐẠI HỌC)\\s)");
    /** A body below the one before the dash; two of one rank would sign together. */
    private static final Pattern BODY_BELOW = Pattern.compile(
            "^(?<above>(?:BỘ|UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN)\\s.{2,60}?)\\s+-\\s+(?=(?:TỔNG CỤC|CỤC|CHI CỤC|SỞ)\\s)");
    /** A line that says nothing without the next: "ỦY BAN NHÂN DÂN TỈNH", "THƯỜNG TRỰC", "SỞ GIÁO DỤC VÀ". */
    private static final Pattern OPEN_END = Pattern.compile(
            "(?:^|\\s)(?:tinh|thanh pho|huyen|thi xa|(?<!hai )quan|phuong|xa|dac khu|thi tran|va|cac|thuong truc|ban thuong vu|khu vuc|chi nhanh|-)$|,$");

    private static final Pattern COMMITTEE_ALONE =
            Pattern.compile("^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:tinh|thanh pho)$");
    /** A committee whose place is named. */
    private static final Pattern NAMED_COMMITTEE = Pattern.compile(
            "^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan) (?:tinh|thanh pho|tp|huyen|thi xa|quan|phuong|xa|dac khu|thi tran)");

    /** "BỆNH VIỆN ĐA KHOA TỈNH", of the province that the body above is named with. */
    private static final Pattern OF_PROVINCE = Pattern.compile(" tỉnh$");

    private static final Pattern OF_ARMY = Pattern.compile("^Bộ (?:Chỉ huy|Tư lệnh)");
    private static final Pattern PLACE =
            Pattern.compile("(?:tỉnh|thành phố|huyện|quận|phường|xã|đặc khu|Việt Nam|Trung ương)(?:\\s|$)");
    private static final Pattern PLACE_AT_END = Pattern.compile("(?:tỉnh|thành phố) \\p{Lu}[\\p{L} -]+$");
    private static final Pattern PART = Pattern.compile("^(?:Phòng|Khoa|Đội|Tổ|Hạt|Trạm) ");
    private static final String BRANCH = "Chi nhánh ";

    private static final Pattern UNION = Pattern.compile("doan (?:tncs|thanh nien cong san) ho chi minh");
    private static final String YOUTH_UNION = " Đoàn TNCS Hồ Chí Minh";
    private static final Set<DocumentType> JOINT_TYPES =
            Set.of(DocumentType.THONG_TU_LIEN_TICH, DocumentType.NGHI_QUYET_LIEN_TICH);
    private static final int MOST_LINES = 3;

    private IssuerReader() {}

    public static @Nullable Found<String> read(Zones zones, Optional<NumberLine> number, int titleAt) {
        List<Line> lines = Letterhead.lines(zones, number, titleAt);
        if (lines.isEmpty()) {
            return null;
        }
        List<String> printed = lines.stream()
                .flatMap(line -> bodies(BodyName.spelledOut(line.text())))
                .toList();
        List<String> mended = printed.stream().map(BodyName::mended).toList();
        Line whole = new Line(
                lines.getFirst().start(),
                " ".repeat(Math.max(0, lines.getLast().end() - lines.getFirst().start())),
                "");
        double certainty = isOfPlaceAbove(mended) ? Found.INFERRED : certainty(mended);
        double confidence = mended.equals(printed) ? certainty : Math.min(Found.REPAIRED, certainty);
        boolean joint = titleAt >= 0
                && TitleLine.read(zones.head().get(titleAt))
                        .filter(title -> JOINT_TYPES.contains(title.type()))
                        .isPresent();
        String name = joint
                ? String.join(" - ", whole(mended).stream().map(BodyName::usual).toList())
                : named(mended);
        return zones.found(isOfYouthUnion(zones, name) ? name + YOUTH_UNION : name, whole, confidence);
    }

    /** The Union's name stands where others have the motto. */
    private static boolean isOfYouthUnion(Zones zones, String name) {
        return name.equals("Ban Chấp hành Trung ương")
                && zones.head().stream()
                        .limit(MOST_LINES)
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(cell -> UNION.matcher(cell.folded()).matches());
    }

    /** As sure as the least known of the names: a name of no known body is only as good as its words. */
    private static double certainty(List<String> lines) {
        return whole(lines).stream().mapToDouble(BodyName::certainty).min().orElse(Found.INFERRED);
    }

    /** A cell that has lost its line end: "BỘ TÀI CHÍNH CỤC THUẾ" is two bodies. */
    private static Stream<String> bodies(String line) {
        Matcher below = BODY_BELOW.matcher(line);
        if (below.find() && BodyName.isKnown(below.group("above"))) {
            return Stream.concat(Stream.of(below.group("above")), bodies(line.substring(below.end())));
        }
        Matcher next = NEXT_BODY.matcher(line);
        while (next.find()) {
            String above = line.substring(0, next.start());
            if (BodyName.isKnown(above)) {
                return Stream.concat(Stream.of(above), bodies(line.substring(next.end())));
            }
        }
        return Stream.of(line);
    }

    /** The usual name of a body whose letterhead has these lines. */
    static String named(List<String> lines) {
        List<String> whole = whole(lines);
        List<String> names = whole.stream().map(BodyName::usual).toList();
        String own = names.getLast();
        if (names.size() == 1 || BodyName.namesItself(whole.getLast())) {
            return own;
        }
        String above = names.get(names.size() - 2);
        Optional<String> ofParty = PartyBody.below(above, own);
        if (ofParty.isPresent()) {
            return ofParty.get();
        }
        if (OF_ANY.contains(own) && !isCommittee(above)) {
            return own + " " + above;
        }
        if (above.startsWith("HĐND") && own.startsWith("Ban ")) {
            return own + " " + above;
        }
        if (own.startsWith(BRANCH) && !isCommittee(above)) {
            return above + " chi nhánh " + own.substring(BRANCH.length());
        }
        if (isOfPlaceAbove(above, own)) {
            Matcher place = PLACE_AT_END.matcher(above);
            return own + " " + (PART.matcher(own).find() || !place.find() ? above : place.group());
        }
        if (OF_PROVINCE.matcher(own).find() && !isCommittee(own) && endsWithProvince(above)) {
            String[] words = above.split("\\s+");
            return own + " " + words[words.length - 2] + " " + words[words.length - 1];
        }
        if (isCommittee(own) || isCentral(own) || !isCommittee(above)) {
            return own;
        }
        String place = above.replaceFirst("^(?:UBND|HĐND)\\s*", "");
        if (fold(own).startsWith("van phong")) {
            return "Văn phòng " + above;
        }
        String bare = LEVEL.matcher(fold(place)).find() ? place.substring(place.indexOf(' ') + 1) : place;
        return fold(own).contains(fold(bare)) ? own : own.replaceFirst(" (?:tỉnh|thành phố|huyện)$", "") + " " + place;
    }

    /** A part of a body that is not the committee, whose place only the line above names: "CÔNG AN TỈNH CÀ MAU", "PHÒNG CẢNH SÁT KINH TẾ". */
    private static boolean isOfPlaceAbove(String above, String own) {
        return !isCommittee(above)
                && !isCentral(own)
                && !OF_PROVINCE.matcher(own).find()
                && PLACE_AT_END.matcher(above).find()
                && !PLACE.matcher(own).find();
    }

    private static boolean isOfPlaceAbove(List<String> lines) {
        List<String> names = whole(lines).stream().map(BodyName::usual).toList();
        return names.size() > 1
                && !BodyName.namesItself(whole(lines).getLast())
                && isOfPlaceAbove(names.get(names.size() - 2), names.getLast());
    }

    /** The lines with those joined that are one name on two. */
    private static List<String> whole(List<String> lines) {
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            if (!names.isEmpty() && continues(names.getLast(), line)) {
                names.set(names.size() - 1, names.getLast() + " " + line);
            } else {
                names.add(line);
            }
        }
        return names.stream()
                .map(name -> name.endsWith(",") ? name.substring(0, name.length() - 1) : name)
                .toList();
    }

    private static boolean continues(String above, String line) {
        String upper = fold(above).strip();
        String lower = fold(line).strip();
        boolean place = LEVEL.matcher(lower).find();
        boolean cut = lower.indexOf(' ') < 0 || Names.AGENCIES.find(above).isEmpty() && isCutPlace(above, line);
        boolean company = COMPANY.matcher(upper).find()
                && !COMPANY.matcher(lower).find()
                && !PART_OF_COMPANY.matcher(lower).find();
        boolean open = OPEN_END.matcher(upper).find()
                && !endsWithProvince(above)
                && !(COMMITTEE_ALONE.matcher(upper).find() && BodyName.beginsBody(lower));
        boolean province = Names.province(line).isPresent() && !endsWithProvince(above) && !BodyName.isKnown(above);
        return open
                || province
                || cut
                || BodyName.isRest(above, line)
                || lower.startsWith("va ")
                || LOWER_HALF.matcher(lower).find()
                || Names.AGENCIES.find(above + " " + line).isPresent()
                || place && !NAMED_COMMITTEE.matcher(upper).find()
                || company && !isCommittee(BodyName.usual(line));
    }

    /** "CÔNG AN THÀNH PHỐ CẦN" above "THƠ": neither is a province, both together are. */
    private static boolean isCutPlace(String above, String line) {
        String[] words = above.split("\\s+");
        String last = words[words.length - 1] + " " + line;
        return Names.province(last).isPresent()
                || words.length > 1
                        && Names.province(words[words.length - 2] + " " + last).isPresent();
    }

    /** "UBND TỈNH HÀ TĨNH" ends with a name, not with a level. */
    private static boolean endsWithProvince(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length >= 3
                && Names.province(words[words.length - 2] + " " + words[words.length - 1])
                        .isPresent();
    }

    private static boolean isCommittee(String name) {
        return name.startsWith("UBND") || name.startsWith("HĐND");
    }

    private static boolean isCentral(String name) {
        return name.startsWith("Bộ ") && !OF_ARMY.matcher(name).find()
                || name.equals("Chính phủ")
                || name.equals("Thủ tướng Chính phủ");
    }

    private static String fold(String text) {
        return Folding.fold(text);
    }
}
