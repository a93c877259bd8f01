package vn.dondoc.text;

import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and symbol (số, ký hiệu) of a document: as written, and read into its parts.
 *
 * <p>Two are equal if they are the same number however written: leading zeros, spaces, case, kind of dash, and whether
 * hyphen or slash stands between the parts make no difference. Rules: Decree 30/2020/NĐ-CP, Annex I, part II, item 3; the
 * number is at least 1, and a letter right behind it (12a) marks one that was slipped in between.
 */
public final class DocumentNumber implements NumberReading {

    /** Longest accepted text. */
    public static final int MAX_LENGTH = 100;

    private static final Pattern LABEL =
            Pattern.compile("^số\\s*:?\\s*", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern PARTS = Pattern.compile("0*(\\d{1,7})(\\p{L}?) ?([/-])(.*)");
    private static final Pattern YEAR_FIRST = Pattern.compile("((?:19|20|21)\\d{2})/(.*)");
    private static final Pattern AROUND_SEPARATOR = Pattern.compile(" ?([-/.&+_]) ?");
    private static final Pattern SYMBOL = Pattern.compile("[\\p{L}\\p{Nd}]+(?:[-/.&+_][\\p{L}\\p{Nd}]+)*");
    private static final Pattern SEPARATOR = Pattern.compile("[-/.&+_]");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private final String written;
    private final int value;
    private final String insertion;
    private final OptionalInt year;
    private final String separator;
    private final String symbol;

    private DocumentNumber(
            String written, int value, String insertion, OptionalInt year, String separator, String symbol) {
        this.written = written;
        this.value = value;
        this.insertion = insertion;
        this.year = year;
        this.separator = separator;
        this.symbol = symbol;
    }

    public static NumberReading read(String text) {
        if (text.length() > MAX_LENGTH) {
            return new UnreadableNumber("is longer than " + MAX_LENGTH + " characters");
        }
        String cleaned = LABEL.matcher(Hygiene.clean(text)).replaceFirst("");
        if (cleaned.startsWith("/") || cleaned.startsWith("-")) {
            return new UnreadableNumber(
                    "has no digits before its symbol; leave it out until the document has a number");
        }
        Matcher parts = PARTS.matcher(cleaned);
        if (!parts.matches()) {
            return new UnreadableNumber("is not 1 to 7 digits, a slash or hyphen, and a symbol, as in 04/CT-UBND");
        }
        return read(text.strip(), parts);
    }

    private static NumberReading read(String written, Matcher parts) {
        int value = Integer.parseInt(parts.group(1));
        if (value == 0) {
            return new UnreadableNumber("begins with 0, but documents are counted from 1");
        }
        String rest = AROUND_SEPARATOR.matcher(parts.group(4).strip()).replaceAll("$1");
        Matcher yearFirst = YEAR_FIRST.matcher(rest);
        boolean hasYear = parts.group(3).equals("/") && yearFirst.matches();
        OptionalInt year = hasYear ? OptionalInt.of(Integer.parseInt(yearFirst.group(1))) : OptionalInt.empty();
        String symbol = hasYear ? yearFirst.group(2) : rest;
        if (symbol.indexOf(' ') >= 0) {
            return new UnreadableNumber("has something behind its symbol");
        }
        if (!SYMBOL.matcher(symbol).matches() || !LETTER.matcher(symbol).find()) {
            return new UnreadableNumber("has no symbol of letters and digits joined by - or /, such as CT-UBND");
        }
        return new DocumentNumber(written, value, parts.group(2), year, parts.group(3), symbol);
    }

    /** As it was given, without spaces at the ends. */
    public String written() {
        return written;
    }

    /** The number alone: 280 for 0280/KH-UBND. */
    public int value() {
        return value;
    }

    /** The year, of a legal document's number: 2020 for 15/2020/QĐ-TTg. */
    public OptionalInt year() {
        return year;
    }

    /** What stands behind number and year, without spaces: CT-UBND, NQ/TU. */
    public String symbol() {
        return symbol;
    }

    /** As the decree has it written: no spaces, two digits at least. */
    public String normalised() {
        String digits = value < 10 ? "0" + value : Integer.toString(value);
        String inYear = year.isPresent() ? "/" + year.getAsInt() : "";
        return digits + insertion + inYear + separator + symbol;
    }

    /** Number and symbol, but not the year, in the form that decides whether two are the same: 4/CT-UBND. */
    public String key() {
        return value + insertion.toLowerCase(Locale.ROOT) + "/" + symbolKey();
    }

    /** The n-th part of the symbol, from 0, in upper case; empty where there is none. */
    String symbolGroup(int n) {
        String[] groups = symbolKey().split("-");
        return n < groups.length ? groups[n] : "";
    }

    private String symbolKey() {
        return SEPARATOR.matcher(symbol).replaceAll("-").toUpperCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DocumentNumber that && key().equals(that.key()) && year.equals(that.year);
    }

    @Override
    public int hashCode() {
        return Objects.hash(key(), year);
    }

    @Override
    public String toString() {
        return normalised();
    }
}
