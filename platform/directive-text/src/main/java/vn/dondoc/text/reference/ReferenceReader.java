package vn.dondoc.text.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Reference;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.zone.Zones;

/** Finds every document named by its number, with the type before and the date and issuer behind it. */
public final class ReferenceReader {

    /** Groups of letters and digits that begin with a capital: CT-UBND, QĐ-TTg, NQ/TU, QH14. */
    public static final String SYMBOL =
            "[A-ZĐ][\\p{L}\\d]{0,19}(?:(?: ?[-/&+]|[-/&]\\s| -\\n(?=[A-ZĐ]{2})| ?\\.)[A-ZĐ][\\p{L}\\d]{0,19}){0,4}(?:(?<=QH) \\d{1,2}(?!\\d))?";

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{L}\\d/.])(\\d{1,6}[a-zđ]?)(\\s?/\\s?(?:19|20)\\d\\d)?(\\s{0,2}[/-]\\s?)(" + SYMBOL + ")");
    private static final Pattern DATE = Pattern.compile(
            "^,?\\s{0,3}(?:de |ra )?ngay\\s{1,3}(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+thang\\s+)(\\d{1,2})(?:\\s?[/.-]\\s?|\\s+nam\\s+)(\\d{4})");
    private static final Pattern ISSUER = Pattern.compile("^[,\\s]{0,3}cua\\s+");
    private static final Pattern ISSUER_END =
            Pattern.compile("[,;.()\\n]|\\s(?:về|quy định|ban hành|phê duyệt|hướng dẫn|sửa đổi|công bố|V/v)(?=\\s)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    /** The next word, where a page's source has lost the space before it: "15/SCT-KTngày 3/4". */
    private static final Pattern GLUED = Pattern.compile("(?<=\\p{Lu}{2}\\d{0,2})(?:[Nn]gày|[Cc]ủa|về)$");
    /** A footnote's mark, which a page's text has at the symbol: "47/2029/NĐ-CP1". */
    private static final Pattern FOOTNOTE = Pattern.compile("(?<=-(?:CP|TTg|UBND|VPCP))\\d{1,2}$");
    /** Type, issuer and date are read of what stands in the preamble; behind it, numbers alone. */
    private static final int DESCRIBED = 8_000;

    private static final String SO = "so ";
    private static final int LOOK_BACK = 40;
    private static final int LOOK_AHEAD = 160;
    /** Parts of a symbol whose Đ a scan reads as D; one reading each. */
    private static final Map<String, String> WITHOUT_BAR = Map.of(
            "QD", "QĐ", "CD", "CĐ", "ND", "NĐ", "HDND", "HĐND", "QDD", "QĐ", "QĐĐ", "QĐ", "LDTBXH", "LĐTBXH", "NDCP",
            "NĐCP");

    /** "Mẫu số 01/TK-SDDPNN": a form's. */
    private static final Pattern OF_FORM = Pattern.compile("(?:^|[^a-z])(?:bieu )?mau(?:\\s+so)?:?\\s{1,2}$");

    /** "BNl": a small letter that looks as the capital does. */
    private static final Pattern SMALL_L = Pattern.compile("^(?=[A-ZĐ]{2})([A-ZĐ]+)l$");

    /** TTg, whose small letter a scan has changed. */
    private static final Pattern PRIME_MINISTER = Pattern.compile("^TT[sq]$");

    private static final Map<String, DocumentType> TYPES = Arrays.stream(DocumentType.values())
            .filter(type -> type != DocumentType.LENH)
            .collect(Collectors.toUnmodifiableMap(type -> Folding.fold(type.vietnameseName()), type -> type));

    private ReferenceReader() {}

    /** All of them in order, repeated ones too; each with the clean offset of its number. */
    static List<Place> readAll(Zones zones) {
        List<Place> places = new ArrayList<>();
        Matcher number = NUMBER.matcher(zones.page().clean());
        while (number.find()) {
            boolean grouped =
                    number.group(4).indexOf('-') >= 0 || number.group(4).indexOf('/') >= 0 || number.group(2) != null;
            if ((grouped || isDated(zones.page(), number))
                    && hasCapitals(number.group(4))
                    && !isOfForm(zones.page(), number.start())) {
                places.add(new Place(number.start(), reference(zones, number)));
            }
        }
        return places;
    }

    /** "số 12/UBND ngày": a symbol of one group is one where its date follows. */
    private static boolean isDated(PageText page, Matcher number) {
        String folded = page.folded();
        int from = Math.max(0, number.start() - SO.length());
        int until = Math.min(folded.length(), number.end() + LOOK_AHEAD);
        return folded.substring(from, number.start()).equals(SO)
                && DATE.matcher(folded.substring(number.end(), until)).find();
    }

    private static boolean isOfForm(PageText page, int at) {
        return OF_FORM.matcher(page.folded().substring(Math.max(0, at - LOOK_BACK), at))
                .find();
    }

    /** Without spaces, Đ where a scan lost its bar. */
    public static String repaired(String number) {
        StringBuilder repaired = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= number.length(); i++) {
            if (i == number.length() || !Character.isLetterOrDigit(number.charAt(i))) {
                String part = number.substring(from, i);
                String capital = SMALL_L.matcher(part).replaceFirst("$1I");
                repaired.append(PRIME_MINISTER
                        .matcher(WITHOUT_BAR.getOrDefault(capital, capital))
                        .replaceFirst("TTg"));
                if (i < number.length() && !Character.isWhitespace(number.charAt(i))) {
                    repaired.append(number.charAt(i));
                }
                from = i + 1;
            }
        }
        return repaired.toString();
    }

    private static String withoutBlanks(String number) {
        return BLANKS.matcher(number).replaceAll("");
    }

    private static boolean hasCapitals(String symbol) {
        String last = symbol.substring(Math.max(symbol.lastIndexOf('-'), symbol.lastIndexOf('/')) + 1)
                .strip();
        return last.length() == 1
                || Character.isUpperCase(last.charAt(1))
                || Character.isDigit(last.charAt(1))
                || last.charAt(1) == '.';
    }

    private static Reference reference(Zones zones, Matcher number) {
        PageText page = zones.page();
        Line piece = new Line(number.start(), number.group(), "");
        String whole = GLUED.matcher(repaired(number.group())).replaceFirst("");
        String value = FOOTNOTE.matcher(whole).replaceFirst("");
        boolean mended = !value.contentEquals(number.group()) && !value.equals(withoutBlanks(number.group()));
        Found<String> found = zones.found(value, piece, mended ? Found.REPAIRED : Found.PRINTED);
        if (number.start() > DESCRIBED) {
            return new Reference(found, null, null, null);
        }
        int end = Math.min(page.clean().length(), number.end() + LOOK_AHEAD);
        String ahead =
                BLANKS.matcher(page.folded().substring(number.end(), end)).replaceAll(" ");
        String printedAhead =
                BLANKS.matcher(page.clean().substring(number.end(), end)).replaceAll(" ");
        Matcher date = DATE.matcher(ahead);
        boolean dated = date.find();
        int behind = dated ? date.end() : 0;
        return new Reference(
                found,
                typeBefore(page.folded().substring(Math.max(0, number.start() - LOOK_BACK), number.start())),
                issuer(ahead.substring(behind), printedAhead.substring(behind)),
                dated ? date(date) : null);
    }

    private static @Nullable DocumentType typeBefore(String folded) {
        String before = BLANKS.matcher(folded).replaceAll(" ").strip();
        if (before.endsWith(" so") || before.endsWith(" so:")) {
            before = before.substring(0, before.lastIndexOf(" so"));
        }
        String words = before.strip();
        return TYPES.entrySet().stream()
                .filter(type -> words.endsWith(type.getKey()))
                .max((a, b) -> a.getKey().length() - b.getKey().length())
                .map(Map.Entry::getValue)
                .orElse(null);
    }

    private static @Nullable String issuer(String folded, String printed) {
        Matcher of = ISSUER.matcher(folded);
        if (!of.find()) {
            return null;
        }
        String name = printed.substring(of.end());
        Matcher end = ISSUER_END.matcher(name);
        String cut = (end.find() ? name.substring(0, end.start()) : name).strip();
        return cut.isEmpty() ? null : cut;
    }

    private static @Nullable LocalDate date(Matcher date) {
        try {
            return LocalDate.of(
                    Integer.parseInt(date.group(3)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(1)));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A reference and where its number begins in the clean text. */
    public record Place(int at, Reference reference) {}
}
