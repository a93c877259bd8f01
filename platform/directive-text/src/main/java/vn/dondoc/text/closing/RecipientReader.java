package vn.dondoc.text.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.RoleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The recipients (nơi nhận): a dash each, a semicolon behind each, the file copy ("Lưu: VT") last. On many pages the
 * signature stands to the right of them, and plain text has both on one line.
 */
public final class RecipientReader {

    /** Spaces before a line that belongs to the right column. */
    private static final int RIGHT_COLUMN = 25;

    private static final Pattern BULLET = Pattern.compile("^[\\s._]{0,12}[-+•*~]{1,2}\\s*(?=\\p{L})");
    private static final Pattern FILED = Pattern.compile("^luu\\W{0,3}[a-z]{2}");
    private static final Pattern BESIDE_LABEL =
            Pattern.compile("^[^-;]{8,14}:\\s?(?<first>- ?\\p{Lu}[^;]{2,60}(?:;.*|$))");
    /** Before each entry but the first of a list that is one line. */
    private static final Pattern NEXT_IN_LINE = Pattern.compile("(?<=;)\\s*(?=[-+•]\\s?\\p{Lu})");
    /** An entry of a list without dashes. */
    private static final Pattern PLAIN = Pattern.compile("^\\s*\\p{Lu}.{1,120}$");

    private static final Pattern FILE_COPY = Pattern.compile("^luu\\b");
    /** One that ends an entry; in brackets it parts those who keep a copy. */
    private static final Pattern SEMICOLON = Pattern.compile(";(?![^()]*\\))");

    private static final Pattern FILE_COPY_END = Pattern.compile("\\.\\s|\\.$|(?<=\\))\\s|" + SEMICOLON);
    /** A scan's colon for a semicolon: a word or two of the right column behind it, no list. */
    private static final Pattern COLON_FOR_SEMICOLON = Pattern.compile("\\s?:(?:\\s+[^,\\s]+){0,3}\\s*$");

    /** "- Như Điều 2; (để thi hành);". */
    private static final Pattern PURPOSE_BEHIND =
            Pattern.compile("^[^;()]{2,120};(?<purpose>\\s?\\(\\p{L}[^();]{1,40}\\))");

    /** Below the list: "(Đính kèm Kế hoạch số …)". */
    private static final Pattern ATTACHED = Pattern.compile("^\\(?(?:dinh|gui|ban hanh)? ?kem ");

    private static final Pattern BRACKET = Pattern.compile("^\\s*\\(.*");
    /** "- VPCP: BTCN, các PCN; Trợ lý TTg; các Vụ: TH, KTTH;": one entry, with semicolons of its own. */
    private static final Pattern INNER_SEMICOLONS =
            Pattern.compile("^[^;]*;(?<more>\\s?\\p{L}[^;•+]*(?:;[^;•+]+)*)[;.]\\s*$");
    /** The same, where the line's end parts its last words: "- VPCP: BTCN, PCN Phạm Mạnh Cường; Trợ lý TTgCP; Cổng". */
    private static final Pattern INNER_OPEN = Pattern.compile(
            "^[^;:]*:[^;]*;\\s?(?:Trợ lý|TGĐ|Tổng Giám đốc|[Cc]ổng|[Cc]ác|Vụ|Cục|Thư ký)(?![\\p{L}])[^;•+]*(?:;[^;•+]+)*[^;.\\s]\\s*$");
    /** "- GĐ và các PGĐ Sở; VP ĐU;": words too short for a title or a name. */
    private static final Pattern ABBREVIATIONS = Pattern.compile("\\s?(?:[A-ZĐ&]{2,10}(?:[ ,]{1,2}|$))+");
    /** Behind a semicolon in small letters: what the entry's line had no room for. */
    private static final Pattern GOES_ON = Pattern.compile("^\\s*\\p{Ll}.*[;.]\\s*$");

    /** The same in capitals, of an entry that lists units behind a colon: "- VPSTP: LĐVP;" above "Phòng KT; Cổng TTĐT;". */
    private static final Pattern UNITS_GO_ON = Pattern.compile("^\\s*\\p{Lu}[^:]*;\\s*$");
    /** Who typed it, behind the file copy: "Lưu: VT, KT (2) Hoa". */
    private static final Pattern TYPIST =
            Pattern.compile("^\\W{0,2}\\p{Lu}(?:\\p{Ll}{1,6}|[A-ZĐ]{1,6})(?:\\.? ?\\d{1,3})?\\W{0,2}$|^[a-z]{2,5}$");

    /** "Lưu: VT; Phòng KT.", "Lưu: VT; 3.02". */
    private static final Pattern COPY_KEEPER = Pattern.compile(
            "^(?:(?:Phòng|P\\.|Ban|Vụ|Cục|Trung tâm|Văn phòng|VP|Hồ sơ|HS)[ .,:]?[^;:]{0,60}|\\d{1,3}(?:[.,]\\d{1,3}){1,4})\\W{0,2}$");

    private static final Pattern AS_ABOVE = Pattern.compile("^\\W*nhu (?:tren|dieu \\d{1,2})\\b");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Zones zones;
    private final List<Found<String>> recipients = new ArrayList<>();
    private @Nullable Line first;
    private @Nullable Line last;
    private String entry = "";
    private boolean ended;
    private boolean copyFiled;
    private final boolean plain;

    private RecipientReader(Zones zones, List<Line> closing) {
        this.zones = zones;
        this.plain =
                closing.stream().noneMatch(line -> BULLET.matcher(line.text()).find())
                        && closing.stream()
                                .anyMatch(line ->
                                        FILED.matcher(line.stripped().folded()).find());
    }

    public static List<Found<String>> read(Zones zones) {
        List<Line> closing = zones.closing();
        RecipientReader reader = new RecipientReader(zones, closing);
        if (!closing.isEmpty()) {
            reader.besideLabel(closing.getFirst());
        }
        for (int i = 1; i < closing.size() && !reader.copyFiled; i++) {
            reader.lines(closing.get(i));
        }
        reader.finish();
        return reader.recipients;
    }

    /** "Nơi nhận:- Như trên;": a page's source has lost the line end; or the label, where the list begins at once. */
    private void besideLabel(Line label) {
        if (AS_ABOVE.matcher(label.folded()).find()) {
            lines(label);
            return;
        }
        Matcher beside = BESIDE_LABEL.matcher(label.text());
        if (beside.find()) {
            lines(label.piece(beside.start("first"), beside.end("first")));
        }
    }

    /** "- Như trên; - Báo Đồng Khởi; - Lưu: VT.": the line ends are lost. */
    private void lines(Line whole) {
        Matcher next = NEXT_IN_LINE.matcher(whole.text());
        int from = 0;
        while (next.find()) {
            line(whole.piece(from, next.start()));
            from = next.end();
        }
        line(from == 0 ? whole : whole.piece(from, whole.text().length()));
    }

    private void line(Line whole) {
        ended |= whole.isBlank() && FILED.matcher(Folding.fold(entry)).find();
        if (whole.isBlank() || whole.indent() >= RIGHT_COLUMN) {
            return;
        }
        List<Line> cells = whole.cells();
        Line line = RightColumn.beforeRole(cells.isEmpty() ? whole : cells.getFirst());
        Matcher bullet = BULLET.matcher(line.text());
        if (bullet.find()) {
            finish();
            if (copyFiled) {
                return;
            }
            open(line.piece(bullet.end(), line.text().length()));
        } else if (plain && (first == null || ended) && isPlainEntry(line)) {
            finish();
            open(line.stripped());
        } else if (first != null && isContinuation(line)) {
            open(line);
        }
    }

    private static boolean isPlainEntry(Line line) {
        return PLAIN.matcher(line.text()).matches()
                && !line.isInCapitals()
                && !SignerName.isMark(line)
                && Names.TITLES.find(line.text()).isEmpty()
                && Names.person(line.withoutNoise().text()).isEmpty();
    }

    private boolean isContinuation(Line line) {
        Line bare = line.withoutNoise();
        boolean signature =
                bare.isInCapitals() && !Character.isLowerCase(bare.text().charAt(0))
                        || Names.person(bare.text()).isPresent();
        boolean listGoesOn = entry.endsWith(",") && !ended;
        return (!signature || listGoesOn)
                && !ATTACHED.matcher(bare.folded()).find()
                && !SignerName.isMark(line)
                && (!ended || BRACKET.matcher(line.text()).matches() || goesOnBehindSemicolon(line))
                && bare.text().length() > 2;
    }

    private boolean goesOnBehindSemicolon(Line line) {
        boolean goesOn = GOES_ON.matcher(line.text()).matches()
                || entry.indexOf(':') > 0 && UNITS_GO_ON.matcher(line.text()).matches();
        return goesOn && !FILE_COPY.matcher(Folding.fold(entry)).find();
    }

    private void open(Line line) {
        Line piece = upToEnd(line);
        if (first == null) {
            first = piece;
        }
        last = piece;
        boolean goesOn = GOES_ON.matcher(line.text()).matches()
                || UNITS_GO_ON.matcher(line.text()).matches();
        String mark = ended && goesOn ? ";" : "";
        entry = (entry + mark + " " + piece.text()).strip();
        ended |= piece.text().length() < line.text().length() || line.text().endsWith(";");
    }

    /** What belongs to the entry; the rest of the line is the right column, or dirt. */
    private Line upToEnd(Line line) {
        boolean fileCopy =
                FILE_COPY.matcher(entry.isEmpty() ? line.folded() : "").find()
                        || FILE_COPY.matcher(Folding.fold(entry)).find();
        if (fileCopy) {
            Matcher end = FILE_COPY_END.matcher(line.text());
            if (end.find() && !isOfFileCopy(line.text().substring(end.end()))) {
                return line.piece(0, end.start());
            }
            return line;
        }
        Matcher inner = INNER_SEMICOLONS.matcher(line.text());
        if (inner.matches() && isOfEntry(inner.group("more"))) {
            return line.piece(0, inner.end("more"));
        }
        if (INNER_OPEN.matcher(line.text()).matches()) {
            return line;
        }
        Matcher purpose = PURPOSE_BEHIND.matcher(line.text());
        if (purpose.find()) {
            return line.piece(0, purpose.end("purpose"));
        }
        Matcher semicolon = SEMICOLON.matcher(line.text());
        if (semicolon.find()) {
            return line.piece(0, semicolon.start());
        }
        Matcher colon = COLON_FOR_SEMICOLON.matcher(line.text());
        return colon.find() ? line.piece(0, colon.start()) : line;
    }

    /** Behind the file copy's end: a typist, or one more who keeps a copy; not the signature's column. */
    private static boolean isOfFileCopy(String more) {
        String rest = more.strip();
        return TYPIST.matcher(rest).matches() && Names.TITLES.find(rest).isEmpty()
                || COPY_KEEPER.matcher(rest).matches() && Names.person(rest).isEmpty() && !RoleLine.beginsTitle(rest);
    }

    /** Neither the file copy nor the signature's column. */
    private static boolean isOfEntry(String more) {
        return (more.chars().anyMatch(Character::isLowerCase)
                        || ABBREVIATIONS.matcher(more).matches())
                && !FILED.matcher(Folding.fold(more.strip())).find()
                && Names.person(more.strip()).isEmpty();
    }

    private void finish() {
        if (first != null && last != null) {
            String value = BLANKS.matcher(trimmed(entry)).replaceAll(" ");
            if (value.length() > 1) {
                Line whole = new Line(first.start(), " ".repeat(last.end() - first.start()), "");
                recipients.add(zones.found(RecipientSlips.mended(value), whole, Found.PRINTED));
            }
            copyFiled = FILE_COPY.matcher(Folding.fold(entry)).find();
        }
        first = null;
        last = null;
        entry = "";
        ended = false;
    }

    private static String trimmed(String entry) {
        int end = entry.length();
        while (end > 0 && !Character.isLetterOrDigit(entry.charAt(end - 1)) && entry.charAt(end - 1) != ')') {
            end--;
        }
        return entry.substring(0, end);
    }
}
