package vn.dondoc.text.closing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/**
 * The name under a signature, and how well it stands there: alone on its line, at a line's end behind other words, or as a
 * guess, since its family name is not among the known.
 */
record SignerName(Found<String> found, Standing standing) {

    enum Standing {
        GUESSED,
        ENDS_LINE,
        ALONE
    }

    private static final Pattern DEGREE = Pattern.compile(
            "^(?:\\p{L}?\\d\\p{L}?\\.\\s(?=\\p{Lu})|(?:GS|PGS|TSKH|TS|ThS|THS|Ths|BSCKI{1,2}|BSCK[12]|BS|CKI{1,2}|CK[12]|DS|DSCK[I1l]{1,2}|KS|KTS|CN|LS|LG|NGND|NGƯT|NSND|NSƯT|TTND|TTƯT)"
                    + "(?:[.,\\s/-]+|(?=\\p{Lu}\\p{Ll}))"
                    + "|(?:Bác sĩ|Dược sĩ|Kỹ sư|Luật sư|Giáo sư|Phó giáo sư|Tiến sĩ|Thạc sĩ|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng"
                    + "|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy|Trung úy|Thiếu úy|Ông|Bà)[.:\\s]+)+");
    private static final Pattern SIGNED = Pattern.compile(
            "^\\W{0,3}(?:đã ký|đã kí|đã ký số|signed)\\W{1,4}|\\W{1,3}(?:đã ký|đã kí|signed)\\W{0,3}$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Dirt behind a name that stands alone. */
    private static final Pattern COMMA = Pattern.compile("^[^,;:]*,\\s*$");

    private static final Pattern MARK = Pattern.compile("\\W*(?:da ky(?: so)?|da ki|signed|ky ten|ky boi)\\W*");
    private static final Pattern LIST = Pattern.compile("[;:,]\\s*$");
    private static final Pattern SENTENCE_END = Pattern.compile("[.;)]$");
    private static final Pattern FILE = Pattern.compile("^\\W{0,4}luu\\W");
    private static final Pattern SYLLABLES =
            Pattern.compile("\\p{Lu}['’]?\\p{L}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{1,6}){1,3}");
    private static final int MOST_WORDS = 14;
    /** More are a title of what is attached. */
    private static final int MOST_WORDS_IN_CAPITALS = 8;

    private static final int LONGEST_NAME = 4;
    private static final int FEWEST_WORDS_AT_END = 3;

    /** In a piece of the signature's column. */
    static Optional<SignerName> in(Zones zones, Line piece) {
        Line bare = bare(piece);
        Optional<String> whole = Names.person(bare.text());
        boolean listed = LIST.matcher(piece.text()).find();
        if (listed && (whole.isEmpty() || !COMMA.matcher(piece.text()).find())) {
            return Optional.empty();
        }
        if (whole.isPresent()) {
            return Optional.of(new SignerName(
                    zones.found(whole.get(), bare, listed ? Found.INFERRED : Found.PRINTED),
                    listed ? Standing.ENDS_LINE : Standing.ALONE));
        }
        return damaged(zones, bare).or(() -> atEnd(zones, bare));
    }

    /** Behind a recipient that goes on in the next line, or behind the file: "- Lưu: VT. Trần Văn Bảy". */
    static Optional<SignerName> behindRecipient(Zones zones, Line cell) {
        int colon = FILE.matcher(cell.folded()).find() ? cell.text().indexOf(':') : -1;
        return LIST.matcher(cell.text()).find()
                ? Optional.empty()
                : atEnd(zones, cell.piece(colon + 1, cell.text().length()).withoutNoise());
    }

    private static Optional<SignerName> damaged(Zones zones, Line bare) {
        return Names.damagedPerson(bare.text())
                .map(name -> new SignerName(zones.found(name, bare, Found.GUESSED), Standing.ENDS_LINE));
    }

    /** "Đã ký", alone. */
    static boolean isMark(Line piece) {
        return MARK.matcher(piece.folded()).matches();
    }

    /** Words that may be a name whose family name is not known. */
    static Optional<SignerName> guessed(Zones zones, Line piece) {
        Line bare = bare(piece);
        return SYLLABLES.matcher(bare.text()).matches() && Names.mayBePerson(bare.text())
                ? Optional.of(new SignerName(zones.found(bare.text(), bare, Found.GUESSED), Standing.GUESSED))
                : Optional.empty();
    }

    boolean standsBetterThan(@Nullable SignerName other) {
        return other == null || standing.compareTo(other.standing) > 0;
    }

    private static Line bare(Line piece) {
        Line bare = piece.withoutNoise();
        Matcher signed = SIGNED.matcher(bare.text());
        if (signed.find()) {
            bare = signed.start() == 0
                    ? bare.piece(signed.end(), bare.text().length()).withoutNoise()
                    : bare.piece(0, signed.start()).withoutNoise();
        }
        Matcher degree = DEGREE.matcher(bare.text());
        return degree.find() ? bare.piece(degree.end(), bare.text().length()).withoutNoise() : bare;
    }

    private static Optional<SignerName> atEnd(Zones zones, Line bare) {
        String[] words = bare.text().split(" ");
        if (words.length > (bare.isInCapitals() ? MOST_WORDS_IN_CAPITALS : MOST_WORDS)) {
            return Optional.empty();
        }
        for (int length = Math.min(LONGEST_NAME, words.length); length >= 1; length--) {
            for (int first = words.length - length; first >= 0; first--) {
                Optional<String> person =
                        Names.person(String.join(" ", Arrays.copyOfRange(words, first, first + length)));
                boolean ends =
                        first > 0 && SENTENCE_END.matcher(words[first - 1]).find();
                if (person.isPresent()) {
                    boolean likely = ends || person.get().split(" ").length >= FEWEST_WORDS_AT_END;
                    int at = String.join(" ", Arrays.copyOf(words, first)).length() + (first == 0 ? 0 : 1);
                    return Optional.of(new SignerName(
                            zones.found(
                                    person.get(),
                                    bare.piece(at, bare.text().length()),
                                    likely ? Found.REPAIRED : Found.GUESSED),
                            likely ? Standing.ENDS_LINE : Standing.GUESSED));
                }
            }
        }
        return Optional.empty();
    }
}
