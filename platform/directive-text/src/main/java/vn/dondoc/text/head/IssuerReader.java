package vn.dondoc.text.head;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The issuer, from the letterhead: the lines in capitals left of the national motto, or above the number where the motto
 * stands apart. The upper of two is the body above: "UBND TỈNH KIÊN GIANG, SỞ Y TẾ" is Sở Y tế tỉnh Kiên Giang.
 */
public final class IssuerReader {

    /** What each body has: it is named with its body. */
    private static final Set<String> OF_ANY =
            Set.of("Văn phòng", "Thanh tra", "Ban Thường vụ", "Ban Thường trực", "Ban Chấp hành");

    /** "BỆNH VIỆN ĐA KHOA TỈNH", of the province that the body above is named with. */
    private static final Pattern OF_PROVINCE = Pattern.compile(" tỉnh$");

    private static final Pattern OF_ARMY = Pattern.compile("^Bộ (?:Chỉ huy|Tư lệnh)");
    private static final Pattern PLACE =
            Pattern.compile("(?:tỉnh|thành phố|huyện|quận|phường|xã|đặc khu|Việt Nam|Trung ương)(?:\\s|$)");
    private static final Pattern PLACE_AT_END = Pattern.compile("(?:tỉnh|thành phố) \\p{Lu}[\\p{L} -]+$");
    private static final Pattern PART = Pattern.compile("^(?:Phòng|Khoa|Đội|Tổ|Hạt|Trạm) ");
    private static final String BRANCH = "Chi nhánh ";

    private static final String CENTRAL_COMMITTEE = "Ban Chấp hành Trung ương";
    private static final String COMMITTEE_OF_UNION = "Ban Chấp hành";
    private static final Pattern OF_UNION =
            Pattern.compile("^Ban Chấp hành (?:Trung ương$|tỉnh |thành phố |huyện |xã |phường )");
    private static final String YOUTH_UNION = " Đoàn TNCS Hồ Chí Minh";
    private static final Set<DocumentType> JOINT_TYPES =
            Set.of(DocumentType.THONG_TU_LIEN_TICH, DocumentType.NGHI_QUYET_LIEN_TICH);
    private static final int LINES_TO_MOTTO = 10;

    private IssuerReader() {}

    public static @Nullable Found<String> read(Zones zones, Optional<NumberLine> number, int titleAt) {
        List<Line> lines = Letterhead.lines(zones, number, titleAt);
        if (lines.isEmpty()) {
            return null;
        }
        List<String> printed = lines.stream()
                .flatMap(line -> BodyLines.parted(BodyName.spelledOut(line.text())))
                .toList();
        List<String> mended = printed.stream().map(BodyName::mended).toList();
        Line whole = new Line(
                lines.getFirst().start(),
                " ".repeat(Math.max(0, lines.getLast().end() - lines.getFirst().start())),
                "");
        double certainty = isOfPlaceAbove(mended) ? Found.INFERRED : certainty(mended);
        certainty = lines.getFirst().isInCapitals() ? certainty : Math.min(Found.INFERRED, certainty);
        double confidence = mended.equals(printed) ? certainty : Math.min(Found.REPAIRED, certainty);
        boolean joint = titleAt >= 0
                && TitleLine.read(zones.head().get(titleAt))
                        .filter(title -> JOINT_TYPES.contains(title.type()))
                        .isPresent();
        String name = joint
                ? String.join(
                        " - ",
                        BodyLines.joined(mended).stream().map(BodyName::usual).toList())
                : named(mended);
        return zones.found(isOfYouthUnion(zones, name) ? ofYouthUnion(name) : name, whole, confidence);
    }

    /** The Union's name stands where others have the motto. */
    private static boolean isOfYouthUnion(Zones zones, String name) {
        return OF_UNION.matcher(name).find()
                && !name.contains("Đoàn")
                && zones.head().stream()
                        .limit(LINES_TO_MOTTO)
                        .flatMap(line -> line.cells().stream())
                        .anyMatch(Motto::isYouthUnion);
    }

    /** "Ban Chấp hành Đoàn TNCS Hồ Chí Minh tỉnh Cà Mau". */
    private static String ofYouthUnion(String name) {
        return name.equals(CENTRAL_COMMITTEE)
                ? name + YOUTH_UNION
                : COMMITTEE_OF_UNION + YOUTH_UNION + name.substring(COMMITTEE_OF_UNION.length());
    }

    /** As sure as the least known of the names: a name of no known body is only as good as its words. */
    private static double certainty(List<String> lines) {
        return BodyLines.joined(lines).stream()
                .mapToDouble(BodyName::certainty)
                .min()
                .orElse(Found.INFERRED);
    }

    /** The usual name of a body whose letterhead has these lines. */
    static String named(List<String> lines) {
        List<String> whole = BodyLines.joined(lines);
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
        if (above.startsWith("HĐND") && (own.startsWith("Ban ") || own.equals("Thường trực"))) {
            return own + " " + above;
        }
        if (own.startsWith(BRANCH) && !isCommittee(above)) {
            return above + " chi nhánh " + own.substring(BRANCH.length());
        }
        if (isOfPlaceAbove(above, own)) {
            Matcher place = PLACE_AT_END.matcher(above);
            return own + " " + (PART.matcher(own).find() || !place.find() ? above : place.group());
        }
        if (OF_PROVINCE.matcher(own).find() && !isCommittee(own) && BodyLines.endsWithProvince(above)) {
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
        String bare = BodyStart.isLevel(fold(place)) ? place.substring(place.indexOf(' ') + 1) : place;
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
        List<String> names =
                BodyLines.joined(lines).stream().map(BodyName::usual).toList();
        return names.size() > 1
                && !BodyName.namesItself(BodyLines.joined(lines).getLast())
                && isOfPlaceAbove(names.get(names.size() - 2), names.getLast());
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
