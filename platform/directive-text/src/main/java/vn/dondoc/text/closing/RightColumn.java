package vn.dondoc.text.closing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.RoleLine;

/**
 * What a line of the closing block says besides the recipients: its columns, without the recipient that a text has put before
 * the signature's line, parted where several lines of the signature have become one.
 */
final class RightColumn {

    private static final Pattern RECIPIENTS_LABEL = Pattern.compile(
            "^\\s{0,20}(?:\\W?n[oơ]i nhận\\s*[:;]?|[^:;]{0,3}n\\p{L}i nh\\p{L}n\\s*[:;]?|\\p{L}{1,4} nh\\p{L}[nm]\\s*[:;])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern RECIPIENT = Pattern.compile("^\\s{0,20}[-+•*]\\s*[^;]*;?");
    /** Where a signature's line begins behind a recipient that has no semicolon. */
    private static final Pattern ROLE_BEHIND = Pattern.compile(
            "\\s(?=(?:(?:TM|KT|K[ẾÉÊE]T|TL|TUQ|T/M|K/T|T/L|Q)\\s?[.,]\\s?\\p{Lu}|PHÓ\\s\\p{Lu}{2}|(?:CHỦ TỊCH|GIÁM ĐỐC|CHÁNH|BÍ THƯ|TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|TỔNG|THỦ TƯỚNG|CHỦ NHIỆM)(?=\\s|$))[^\\p{Ll}]*$)");

    private static final Pattern CAPITALS_AT_END =
            Pattern.compile("(?<=\\p{Ll})[:.,]\\s+\\W{0,3}(?<role>\\p{Lu}{2,}(?: \\p{Lu}{2,}){1,3})[,.]?\\s*$");

    /** "- Lãnh đạo Bộ (để báo cáo): RƯỞNG": what a stamp has left of a title, beside a recipient. */
    private static final Pattern CUT_AT_END = Pattern.compile(
            "(?<=[\\p{Ll})])[:.,;]?\\s+(?<role>(?:\\p{Lu}{1,2} TỊCH|(?:\\p{Lu}{1,2} )?(?:ÁM |IÁM |M )ĐỐC|T?RƯ[ỞỜ]NG|\\p{Lu}{1,2} TƯỚNG))\\s*$");

    private static final Pattern NEXT_ROLE = Pattern.compile(
            "\\s*\\((?:Đã|đã|ĐÃ) (?:ký|KÝ)[^)]{0,20}\\)\\s*|(?<=\\p{Lu}\\p{Lu})(?<!PHÓ)\\s+(?=(?:PHÓ|CHÁNH)\\s|(?:TM|KT|TL|TUQ)\\s?\\.|[TK]/[MTL]\\s)"
                    + "|(?<=\\p{Lu}\\p{Lu})(?=PHÓ\\s)|(?<=\\p{Lu}\\p{Lu})\\s*(?=\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}\\p{Ll}+){1,4}$)");

    /** "VỤ TRƯỞNG VỤ PHÁP CHẾ": the unit whose head signs, however like a name it is. */
    private static final Pattern UNIT = Pattern.compile(
            "^(?:VỤ|CỤC|CHI CỤC|SỞ|BAN|PHÒNG|VIỆN|TRUNG TÂM|VĂN PHÒNG|THANH TRA|KHOA|CHI NHÁNH|BỘ|TỈNH|HUYỆN|PHƯỜNG|XÃ)\\s");

    private RightColumn() {}

    static List<Line> pieces(Line line) {
        List<Line> pieces = new ArrayList<>();
        for (Line cell : line.cells()) {
            Line rest = withoutQuote(behindRecipient(cell).stripped());
            if (!rest.text().isEmpty()) {
                pieces.addAll(parted(rest));
            }
        }
        return pieces;
    }

    /** A scan's dirt before a role or a name. */
    private static Line withoutQuote(Line line) {
        boolean quoted = !line.text().isEmpty() && "“”\"'‘’".indexOf(line.text().charAt(0)) >= 0;
        return quoted ? line.piece(1, line.text().length()).stripped() : line;
    }

    /** What stands left of a role on a recipient's line that has lost its columns. */
    static Line beforeRole(Line cell) {
        Matcher role = ROLE_BEHIND.matcher(cell.text());
        Matcher damaged = damagedRole(cell.text());
        if (damaged != null) {
            return cell.piece(0, damaged.start());
        }
        boolean recipient = role.find()
                && cell.text().indexOf(',', role.start()) < 0
                && cell.text().substring(0, role.start()).chars().anyMatch(Character::isLowerCase);
        return recipient ? cell.piece(0, role.start()) : cell;
    }

    /** "- Sở Nội vụ: 'GIÁM ĐÓC,": a scan has changed the semicolon and a letter of the title. */
    private static @Nullable Matcher damagedRole(String text) {
        Matcher tail = CAPITALS_AT_END.matcher(text);
        if (tail.find() && Names.TITLES.findAlike(tail.group("role")).isPresent()) {
            return tail;
        }
        Matcher cut = CUT_AT_END.matcher(text);
        return cut.find() ? cut : null;
    }

    private static Line behindRecipient(Line cell) {
        String text = cell.text();
        Matcher label = RECIPIENTS_LABEL.matcher(text);
        if (label.find()) {
            Line rest = cell.piece(label.end(), text.length());
            return rest.isInCapitals() ? rest.withoutNoise() : behindRecipient(rest);
        }
        if (text.chars().noneMatch(Character::isLowerCase)) {
            return cell;
        }
        Matcher role = ROLE_BEHIND.matcher(text);
        if (role.find()) {
            return cell.piece(role.end(), text.length());
        }
        Matcher damaged = damagedRole(text);
        if (damaged != null) {
            return cell.piece(damaged.start("role"), damaged.end("role"));
        }
        Matcher recipient = RECIPIENT.matcher(text);
        int end = recipient.find() ? recipient.end() : 0;
        return cell.piece(Math.max(end, text.lastIndexOf(';', text.length() - 2) + 1), text.length());
    }

    /** Lines that a table, a page's source or a scan has joined: "KT. GIÁM ĐỐC PHÓ GIÁM ĐỐCTrần Văn Bảy". */
    private static List<Line> parted(Line piece) {
        List<Line> parts = new ArrayList<>();
        Matcher next = NEXT_ROLE.matcher(piece.text());
        int from = 0;
        while (next.find()) {
            parts.addAll(titleApart(piece.piece(from, next.start()).stripped()));
            from = next.end();
        }
        parts.addAll(titleApart(piece.piece(from, piece.text().length()).stripped()));
        return parts;
    }

    /** "TM. ỦY BAN NHÂN DÂN CHỦ TỊCH" is a body and a title; "CHỦ TỊCH NGUYỄN VĂN AN" a title and a name. */
    private static List<Line> titleApart(Line piece) {
        if (!piece.isInCapitals()) {
            return List.of(piece);
        }
        Matcher onBehalf = RoleLine.ON_BEHALF.matcher(piece.folded());
        int from = onBehalf.matches() ? onBehalf.start("whom") : 0;
        String[] words = piece.text().substring(from).split(" ");
        for (int i = 1; i < words.length; i++) {
            String above = String.join(" ", Arrays.copyOf(words, i));
            String below = String.join(" ", Arrays.copyOfRange(words, i, words.length));
            boolean apart = from > 0
                    ? !above.endsWith(",") && isBodyOrHead(above) && RoleLine.beginsTitle(below)
                            || i >= 2
                                    && !words[i - 1].equals("PHÓ")
                                    && Names.TITLES.find(below).isPresent()
                    : Names.TITLES.find(above).isPresent()
                            && !UNIT.matcher(below).find()
                            && Names.person(below).isPresent();
            if (apart && Names.TITLES.find(String.join(" ", words)).isEmpty()) {
                int cut = from + above.length();
                return List.of(
                        piece.piece(0, cut), piece.piece(cut + 1, piece.text().length()));
            }
        }
        return List.of(piece);
    }

    private static boolean isBodyOrHead(String words) {
        return Optional.of(words)
                .filter(name -> Names.TITLES.find(name).isPresent()
                        || Names.AGENCIES.find(name).isPresent()
                        || RoleLine.COMMITTEES.contains(name))
                .isPresent();
    }
}
