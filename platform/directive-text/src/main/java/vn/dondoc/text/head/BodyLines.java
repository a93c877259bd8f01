package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;

/** The lines of a letterhead against its bodies: a line may hold two names, and a name may stand on several lines. */
final class BodyLines {

    private static final Pattern COMPANY =
            Pattern.compile("^(?:tong )?cong ty|^tap doan|^ngan hang|^benh vien|^truong ");
    private static final Pattern PART_OF_COMPANY = Pattern.compile(
            "^(?:phong|ban|chi nhanh|nha may|xi nghiep|hoi dong|cong doan|dang uy|khoa|trung tam|vien|tinh|thanh pho|huyen)\\b");
    /** Nobody stands above the Government or the National Assembly: a body of theirs has its name's end there. */
    private static final Pattern LOWER_HALF = Pattern.compile(
            "^(?:cua |ve |(?:chinh phu|quoc hoi|viet nam|toi cao|trung uong)$|viet nam (?:tinh|thanh pho|xa|phuong) |khu vuc (?:[ivx]+|\\d+)(?:\\s|$))");

    private static final Pattern NEXT_BODY = Pattern.compile(
            "\\s+(?=(?:TỔNG CỤC|CỤC|CHI CỤC|SỞ|THUẾ|HẢI QUAN|VĂN PHÒNG|VỤ|VIỆN|TRƯỜNG|BAN|THANH TRA|KHO BẠC|BỆNH VIỆN|TRUNG TÂM|(?<!(?:HẢI|QUỐC|ĐỘI BIÊN) )PHÒNG|ĐẠI HỌC|HỌC VIỆN"
                    + "|CÔNG AN|BỘ (?:CHỈ HUY|TƯ LỆNH|CHÍNH TRỊ)|QUÂN KHU|ỦY BAN|UỶ BAN|HỘI ĐỒNG|THƯỜNG TRỰC|TỔ CÔNG TÁC|ĐẢNG [ỦU][ỶYỷy]?|CHI NHÁNH|TỔNG CÔNG TY|CÔNG TY|NGÂN HÀNG|BẢO HIỂM|TÒA ÁN|TOÀ ÁN|KIỂM TOÁN|THỐNG KÊ|THI HÀNH ÁN|LIÊN ĐOÀN|ĐOÀN ĐẠI BIỂU|CẢNG VỤ|HẠT|ĐỘI)(?:\\s|$))");
    /** What each body has: what follows is the body it is of. */
    private static final Set<String> OF_ANY =
            Set.of("van phong", "thanh tra", "uy ban nhan dan", "hoi dong nhan dan", "thuong truc", "ban chap hanh");
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
    /** "UBND XÃ TÂN THÀNH": a level and a name of two or three words. */
    private static final Pattern NAMED_WHOLE = Pattern.compile(NAMED_COMMITTEE.pattern() + "(?: \\S+){2,3}$");

    private static final Pattern PARTY_WHOLE = Pattern.compile(
            "^(?:tinh|thanh|huyen|thi|quan) uy(?: \\S+){1,3}$|^dang bo (?:tinh|thanh pho|xa|phuong)(?: \\S+){1,3}$");

    private BodyLines() {}

    /** A cell that has lost its line end: "BỘ TÀI CHÍNH CỤC THUẾ" is two bodies. */
    static Stream<String> parted(String line) {
        Matcher below = BODY_BELOW.matcher(line);
        if (below.find() && BodyName.isKnown(below.group("above"))) {
            return Stream.concat(Stream.of(below.group("above")), parted(line.substring(below.end())));
        }
        if (Names.AGENCIES.find(line).isPresent()) {
            return Stream.of(line);
        }
        Matcher next = NEXT_BODY.matcher(line);
        while (next.find()) {
            String above = line.substring(0, next.start());
            if (isWhole(above)) {
                return Stream.concat(Stream.of(above), parted(line.substring(next.end())));
            }
        }
        return Stream.of(line);
    }

    private static boolean isWhole(String above) {
        String folded = fold(above).strip();
        if (OF_ANY.contains(folded)) {
            return false;
        }
        boolean committee = NAMED_COMMITTEE.matcher(folded).find();
        return committee
                ? NAMED_WHOLE.matcher(folded).find()
                : BodyName.isKnown(above)
                        || BodyStart.isWhole(above)
                        || PARTY_WHOLE.matcher(folded).find();
    }

    /** The lines with those joined that are one name on two. */
    static List<String> joined(List<String> lines) {
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

    /** Whether a line goes on with the name above it. */
    static boolean continues(String above, String line) {
        String upper = fold(above).strip();
        String lower = fold(line).strip();
        boolean place = BodyStart.isLevel(lower);
        boolean cut = lower.indexOf(' ') < 0
                || !NAMED_WHOLE.matcher(upper).find() && BodyStart.isCutBetween(above, line)
                || Names.AGENCIES.find(above).isEmpty() && isCutPlace(above, line);
        boolean company = COMPANY.matcher(upper).find()
                && !COMPANY.matcher(lower).find()
                && !PART_OF_COMPANY.matcher(lower).find();
        boolean open = OPEN_END.matcher(upper).find()
                && !endsWithProvince(above)
                && !(COMMITTEE_ALONE.matcher(upper).find() && BodyName.beginsBody(line));
        boolean province = Names.province(line).isPresent() && !endsWithProvince(above) && !BodyName.isKnown(above);
        return open
                || province
                || cut
                || BodyName.isRest(above, line)
                || isOfFront(upper, lower)
                || lower.startsWith("va ")
                || LOWER_HALF.matcher(lower).find()
                || Names.AGENCIES.find(above + " " + line).isPresent()
                || place && !NAMED_COMMITTEE.matcher(upper).find()
                || company && !isCommittee(BodyName.usual(line));
    }

    /** The Fatherland Front's committees: "ỦY BAN TRUNG ƯƠNG" above "MẶT TRẬN TỔ QUỐC VIỆT NAM", that above "ỦY BAN TỈNH". */
    private static boolean isOfFront(String upper, String lower) {
        return upper.startsWith("uy ban ") && lower.startsWith("mat tran to quoc")
                || upper.startsWith("mat tran to quoc") && lower.startsWith("uy ban ") && !upper.contains(" uy ban");
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
    static boolean endsWithProvince(String line) {
        String[] words = line.strip().split("\\s+");
        return words.length >= 3
                && Names.province(words[words.length - 2] + " " + words[words.length - 1])
                        .isPresent();
    }

    private static boolean isCommittee(String name) {
        return name.startsWith("UBND") || name.startsWith("HĐND");
    }

    private static String fold(String text) {
        return Folding.fold(text);
    }
}
