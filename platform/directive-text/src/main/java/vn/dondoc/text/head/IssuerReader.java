package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/**
 * The issuer, from the letterhead: the lines in capitals left of the national motto, or above the number where the motto
 * stands apart. The upper of two is the body above: "UBND TỈNH KIÊN GIANG, SỞ Y TẾ" is Sở Y tế tỉnh Kiên Giang.
 */
public final class IssuerReader {

    private static final Pattern MOTTO =
            Pattern.compile("c.?ng h.?a x.? h.?i|doc l.?p ?[-.,~ ] ?t.? ?do|dang cong san viet nam");
    private static final Pattern NO_ISSUER = Pattern.compile(
            "^(?:sao y|hoa toc|thuong khan|khan|cong bao|ban sao|mat|toi mat|du thao|cong hoa|doc lap|phu luc|danh muc|cong thong tin|den|ky boi)\\b");
    private static final Pattern COMMITTEE = Pattern.compile(
            "^(?:ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan)\\s*((?:tinh|thanh pho|tp\\.?|huyen|thi xa|quan|phuong|xa|dac khu|thi tran)(?:\\s+.+)?)?$");
    private static final Pattern LEVEL =
            Pattern.compile("^(?:tinh|thanh pho|tp\\.?|huyen|thi xa|quan|phuong|xa|dac khu|thi tran)(?:\\s|$)");
    private static final Pattern COMPANY =
            Pattern.compile("^(?:tong )?cong ty|^tap doan|^ngan hang|^benh vien|^truong ");
    private static final Pattern PART_OF_COMPANY = Pattern.compile(
            "^(?:phong|ban|chi nhanh|nha may|xi nghiep|hoi dong|cong doan|dang uy|khoa|trung tam|vien|tinh|thanh pho|huyen)\\b");
    private static final Pattern JOINT = Pattern.compile("\\s-\\s?|\\s?-\\s");
    private static final int MOST_LINES = 3;

    private IssuerReader() {}

    public static @Nullable Found<String> read(Zones zones, Optional<NumberLine> number, int titleAt) {
        List<Line> lines = letterhead(zones, number, titleAt);
        if (lines.isEmpty()) {
            return null;
        }
        String name = named(lines.stream().map(Line::text).toList());
        Line whole = new Line(
                lines.getFirst().start(),
                " ".repeat(Math.max(0, lines.getLast().end() - lines.getFirst().start())),
                "");
        boolean known = lines.stream().allMatch(line -> isKnown(line.text()));
        return zones.found(name, whole, known ? Found.PRINTED : Found.REPAIRED);
    }

    private static List<Line> letterhead(Zones zones, Optional<NumberLine> number, int titleAt) {
        List<Line> head = zones.head();
        int end = Math.min(head.size(), number.map(NumberLine::index).orElse(titleAt < 0 ? 12 : titleAt));
        List<Line> beside = new ArrayList<>();
        List<Line> others = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            Line line = head.get(i);
            Matcher motto = MOTTO.matcher(line.folded());
            if (motto.find()) {
                Line left = line.piece(0, motto.start()).withoutNoise();
                if (isName(left)) {
                    beside.add(left);
                }
            } else {
                Line left =
                        line.cells().isEmpty() ? line : line.cells().getFirst().withoutNoise();
                boolean onRight = line.indent() > 30;
                if (isName(left) && !onRight && (beside.isEmpty() || others.isEmpty() || !others.contains(left))) {
                    (beside.isEmpty() ? others : beside).add(left);
                }
            }
        }
        List<Line> found = beside.isEmpty() ? others : beside;
        return found.subList(0, Math.min(found.size(), MOST_LINES));
    }

    private static boolean isName(Line line) {
        return line.text().length() >= 4
                && line.isInCapitals()
                && !NO_ISSUER.matcher(line.folded()).find();
    }

    private static boolean isKnown(String name) {
        return Names.AGENCIES.find(name).isPresent()
                || COMMITTEE.matcher(Folding.fold(name)).matches();
    }

    /** The usual name of a body whose letterhead has these lines. */
    static String named(List<String> lines) {
        List<String> names = lines.stream().map(IssuerReader::usual).toList();
        String own = names.getLast();
        if (names.size() == 1) {
            return own;
        }
        String above = names.get(names.size() - 2);
        if (fold(own).matches(LEVEL.pattern() + ".*") && isCommittee(above)) {
            return above + " " + own;
        }
        if (isCommittee(own)
                || isCentral(own)
                || COMPANY.matcher(fold(above)).find()
                        && COMPANY.matcher(fold(own)).find()) {
            return own;
        }
        boolean restOfCompany = COMPANY.matcher(fold(above)).find()
                && !PART_OF_COMPANY.matcher(fold(own)).find();
        if (continuesName(above, own) || restOfCompany) {
            return above + " " + own.substring(0, 1).toLowerCase(Locale.ROOT) + own.substring(1);
        }
        if (!isCommittee(above)) {
            return own;
        }
        String place = above.replaceFirst("^(?:UBND|HĐND)\\s*", "");
        if (fold(own).startsWith("van phong")) {
            return "Văn phòng " + above;
        }
        String bare = LEVEL.matcher(fold(place)).find() ? place.substring(place.indexOf(' ') + 1) : place;
        return fold(own).contains(fold(bare)) ? own : own + " " + place;
    }

    /** A name too long for one line: "SỞ NÔNG NGHIỆP" above "VÀ PHÁT TRIỂN NÔNG THÔN". */
    private static boolean continuesName(String above, String own) {
        return Names.AGENCIES.find(above + " " + own).isPresent() || fold(own).startsWith("va ");
    }

    private static boolean isCommittee(String name) {
        return name.startsWith("UBND") || name.startsWith("HĐND");
    }

    private static boolean isCentral(String name) {
        return name.startsWith("Bộ ") || name.equals("Chính phủ") || name.equals("Thủ tướng Chính phủ");
    }

    /** One line of a letterhead in its usual spelling. */
    static String usual(String printed) {
        String[] joint = JOINT.split(printed.strip());
        if (joint.length == 2 && Names.AGENCIES.find(printed).isEmpty()) {
            return usualOfJoint(usual(joint[0]), usual(joint[1]));
        }
        Matcher committee = COMMITTEE.matcher(fold(printed).strip());
        if (committee.matches()) {
            String kind = committee.group().startsWith("h") ? "HĐND" : "UBND";
            return committee.group(1) == null
                    ? kind
                    : kind + " " + place(printed.strip().substring(committee.start(1)));
        }
        return LEVEL.matcher(fold(printed)).find()
                ? place(printed)
                : Names.AGENCIES.findAlike(printed).orElseGet(() -> Names.inSentence(printed));
    }

    /** Two bodies that issue together; "công đoàn ngành" is that of the department before it. */
    private static String usualOfJoint(String one, String other) {
        boolean branch = other.endsWith(" ngành") && one.startsWith("Sở ");
        return one + " - " + other + (branch ? " " + one.substring("Sở ".length()) : "");
    }

    /** "TỈNH KIÊN GIANG" as in a sentence, the province's name in its right spelling. */
    private static String place(String printed) {
        Matcher level = LEVEL.matcher(fold(printed));
        if (!level.find()) {
            return Names.inSentence(printed);
        }
        String kind = switch (level.group().strip()) {
            case "tinh" -> "tỉnh";
            case "thanh pho", "tp", "tp." -> "thành phố";
            case "huyen" -> "huyện";
            case "thi xa" -> "thị xã";
            case "quan" -> "quận";
            case "phuong" -> "phường";
            case "xa" -> "xã";
            case "dac khu" -> "đặc khu";
            default -> "thị trấn";
        };
        String name = printed.substring(level.end());
        if (name.isBlank()) {
            return kind;
        }
        return kind + " "
                + Names.province(name)
                        .orElseGet(() -> Names.inSentence("tỉnh " + name).substring("tỉnh ".length()));
    }

    private static String fold(String text) {
        return Folding.fold(text);
    }
}
