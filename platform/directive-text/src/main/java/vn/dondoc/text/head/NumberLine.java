package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.reference.ReferenceReader;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The line "Số: 04/CT-UBND" of the head.
 *
 * @param number null where it is blank or destroyed
 */
public record NumberLine(int index, Line line, @Nullable Found<String> number) {

    private static final Pattern LABEL = Pattern.compile(
            "(?<![\\p{L}\\d])(?:[s$][oe60]|5o)\\s{0,3}[:;]|^\\W{0,4}so(?=\\s{1,3}\\d)|^\\W{0,4}[sn][oe60]\\s?[.,](?=\\s{0,3}\\d)");
    /** Digits, perhaps behind a little dirt; a letter inserted; the year of a legal document; the symbol. */
    private static final Pattern NUMBER = Pattern.compile(
            "^(\\W{0,3}\\p{Ll}?)(\\d(?: ?\\d){0,6}\\p{L}?\\s{0,12}(?:[.,'](?=/))?(?:/\\s?(?:19|20)\\d\\d\\s?)?[/-]\\s?(?:\\d(?=[A-ZĐ]{1,2}-))?"
                    + ReferenceReader.SYMBOL + ")");

    /** "4094 QĐ-UBND", "5136:NQ-HĐND", "3460 7TB-UBND". */
    private static final Pattern UNSEPARATED = Pattern.compile(
            "^\\W{0,3}(?<digits>\\d{1,5})(?:\\s{0,3}[.,:;|!I]\\s?|\\s{1,3}[7lI|]?)(?<symbol>[A-ZĐ]{2,8}r?-[A-ZĐ]"
                    + "[\\p{L}\\d]{1,9})");

    /** "1728TM/XNK", as letters were numbered until about 2004: digits and office, then the unit. */
    private static final Pattern OFFICE_FIRST =
            Pattern.compile("^\\W{0,3}(?<number>\\d{1,5} ?[A-ZĐ]{2,8}/[A-ZĐ&]{1,9}\\d{0,2})(?=\\s|[;,.]?$)");

    /** "TB-vP", "SxD". */
    private static final Pattern SMALL_CAPITAL = Pattern.compile("(?<=[/-][A-ZĐ]{0,9})[cosuvwxz](?=[A-ZĐ])");
    /** What looks like the number's end behind it: a scan has damaged that. */
    private static final Pattern GOES_ON = Pattern.compile("^[-/.,+_&]{1,2}\\s?[\\p{L}\\d]|^[-/]");

    /** The drafting unit behind a dash with blanks around it: "286 /GDĐT - VP". */
    private static final Pattern SPACED_UNIT = Pattern.compile("^ ?- ?(?<unit>[\\p{Lu}&]{2,10})(?=\\s{2,}|$)");

    /** "Nghị quyết số: 203/2025/QH15", of those who number their acts so. */
    private static final Pattern NAMED =
            Pattern.compile("\\W{0,4}(?:nghi quyet|luat|phap lenh|lenh|nghi dinh)\\s{1,3}");

    /** What a scan has left of written digits, before the symbol. */
    private static final Pattern DESTROYED = Pattern.compile("^\\s{0,3}\\S{1,6}\\s{0,3}/\\s?[A-ZĐ]{2,8}-[A-ZĐ]{2}");

    /** Offices slip in "12a"; another letter is what a scan has made of a digit. */
    private static final Pattern MISREAD_DIGIT = Pattern.compile("^\\d{1,7}[\\p{L}&&[^a-hđA-H]]");

    private static final Pattern LETTER_FOR_DIGIT = Pattern.compile("(?<=^\\d{1,6})[IlOo](?=[/-])");

    /** "318/KH-CAT(PV01)": who drafted it, in brackets; a symbol has none, its parts are joined. */
    private static final Pattern UNIT_IN_BRACKETS = Pattern.compile("^ ?\\((?<unit>[A-ZĐ]{1,6}\\d{0,3})\\)");

    /** Between label and digits, a sign and a letter at once are what a scan has made of more digits. */
    private static final Pattern DESTROYED_DIGIT = Pattern.compile("[^\\p{L}\\s]\\p{L}$|[§€&%]");

    private static final Pattern SPACED_DIGITS = Pattern.compile("^\\d{1,5} \\d");

    private static final int DIRT_BEFORE = 4;
    private static final Pattern UNLABELLED = Pattern.compile(
            "^\\W{0,4}(?:[sS5]?\\p{L}{0,2}\\s?[:;.,]{1,2}\\s{0,3})?(?<number>\\d{1,6}\\s{0,3}[/;]\\s?[A-ZĐ\\d]{2})");

    private static final Pattern IN_TITLE = Pattern.compile(
            "(?:(?<!\\p{L})CỦA\\s[\\p{Lu} ,-]{3,80}|^\\W{0,4}\\p{Lu}{3,7} \\p{Lu}{3,6})\\sSỐ\\s?:?\\s?(?=\\d)");
    private static final int LINES_BELOW_TITLE = 3;
    private static final Pattern ADDRESSED = Pattern.compile("kinh gui|can cu");
    private static final Set<String> MIXED = Set.of("TTg", "CTr", "QyĐ", "TTr", "TTG", "CTR", "HĐQT", "BKHĐT", "BKHCN");

    public static Optional<NumberLine> read(Zones zones) {
        return own(zones).map(line -> line.checkedAgainstBody(zones));
    }

    /** Below the grounds or the addressees the number is most often another document's. */
    private NumberLine checkedAgainstBody(Zones zones) {
        boolean inBody = zones.head().subList(0, index).stream()
                .anyMatch(above -> ADDRESSED.matcher(above.folded()).find());
        return number == null || !inBody ? this : new NumberLine(index, line, unsure(number));
    }

    private static Optional<NumberLine> own(Zones zones) {
        List<NumberLine> labelled = labelled(zones);
        return labelled.isEmpty()
                ? unlabelled(zones).or(() -> ofTitle(zones))
                : labelled.stream()
                        .filter(line -> line.repeats(labelled.getFirst()))
                        .findFirst()
                        .or(() -> Optional.of(labelled.getFirst()));
    }

    /** Whether it is the letterhead's own line, after a page's heading that names the number in a sentence. */
    private boolean repeats(NumberLine heading) {
        Matcher label = LABEL.matcher(heading.line.folded());
        Matcher own = LABEL.matcher(line.folded());
        return number != null
                && heading.number != null
                && number.value().equals(heading.number.value())
                && label.find()
                && label.start() > DIRT_BEFORE
                && own.find()
                && own.start() <= DIRT_BEFORE;
    }

    private static List<NumberLine> labelled(Zones zones) {
        List<NumberLine> found = new ArrayList<>();
        int index = 0;
        for (Line line : zones.head()) {
            Matcher label = LABEL.matcher(line.folded());
            while (label.find()) {
                Line behind = line.piece(label.end(), line.text().length());
                boolean capital = !Character.isLowerCase(line.text().charAt(label.start()))
                        || NAMED.matcher(line.folded().substring(0, label.start()))
                                .matches();
                boolean numbered =
                        behind.text().indexOf('/') >= 0 || behind.text().indexOf('-') >= 0;
                boolean begins = label.start() <= DIRT_BEFORE
                        && (NUMBER.matcher(behind.stripped().text()).find()
                                || DESTROYED.matcher(behind.text()).find());
                Optional<TornNumber> torn = capital ? TornNumber.read(zones.head(), index, behind) : Optional.empty();
                if (torn.isPresent()) {
                    found.add(new NumberLine(index, line, number(zones, torn.get())));
                    break;
                }
                if ((capital && (numbered || behind.text().isBlank())) || begins || isUnseparated(behind)) {
                    found.add(new NumberLine(
                            index, line, checkedAgainstLabel(number(zones, behind.stripped()), label.group())));
                    break;
                }
            }
            index++;
        }
        return found;
    }

    /** A number at a line's start above the title: a scan has eaten its label. */
    private static Optional<NumberLine> unlabelled(Zones zones) {
        int index = 0;
        for (Line line : zones.head()) {
            if (TitleLine.isTitle(line) || ADDRESSED.matcher(line.folded()).find()) {
                break;
            }
            Matcher number = UNLABELLED.matcher(line.text());
            if (number.find()) {
                Found<String> found = number(
                        zones, line.piece(number.start("number"), line.text().length()));
                if (found != null) {
                    return Optional.of(new NumberLine(index, line, unsure(found)));
                }
            }
            index++;
        }
        return Optional.empty();
    }

    /** "THÔNG TƯ" above "CỦA BỘ GIÁO DỤC SỐ 36/GD-TT NGÀY …", of a page that gives the letterhead so. */
    private static Optional<NumberLine> ofTitle(Zones zones) {
        List<Line> head = zones.head();
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            Matcher number = IN_TITLE.matcher(line.text());
            boolean titled = head.subList(Math.max(0, i - LINES_BELOW_TITLE), i + 1).stream()
                    .anyMatch(TitleLine::isTitle);
            if (titled && line.isInCapitals() && number.find()) {
                Found<String> found =
                        number(zones, line.piece(number.end(), line.text().length()));
                if (found != null) {
                    return Optional.of(new NumberLine(i, line, unsure(found)));
                }
            }
        }
        return Optional.empty();
    }

    /** "Số 938/QĐ" may have been "Số:1938/QĐ": a scan makes one sign of a colon and a one. */
    private static @Nullable Found<String> checkedAgainstLabel(@Nullable Found<String> number, String label) {
        boolean marked = ":;.,".indexOf(label.charAt(label.length() - 1)) >= 0;
        return number == null || marked ? number : unsure(number);
    }

    private static Found<String> unsure(Found<String> found) {
        return new Found<>(found.value(), found.start(), found.end(), Math.min(found.confidence(), Found.INFERRED));
    }

    private static @Nullable Found<String> number(Zones zones, TornNumber torn) {
        Found<String> found = number(zones, torn.joined());
        return found == null
                ? null
                : zones.found(
                        found.value(),
                        torn.whole(),
                        Math.min(found.confidence(), torn.labelled() ? Found.REPAIRED : Found.INFERRED));
    }

    private static @Nullable Found<String> number(Zones zones, Line behind) {
        Matcher number = NUMBER.matcher(inCapitals(behind.text()));
        if (!number.find()) {
            return unseparated(zones, behind);
        }
        String whole = number.group(2).replaceFirst("[.,'](?=/)", "");
        String rest = behind.text().substring(number.end(2));
        Optional<Matcher> unit = unitBehind(rest, whole);
        String value = withDigits(ReferenceReader.repaired(
                unit.map(found -> whole + "-" + found.group("unit")).orElse(whole)));
        if (!isPlausible(value)
                || DESTROYED_DIGIT.matcher(number.group(1)).find()
                || MISREAD_DIGIT.matcher(value).find()) {
            return null;
        }
        int end = number.end(2) + unit.map(Matcher::end).orElse(0);
        String printed = behind.text().substring(number.start(2), end);
        boolean cut = GOES_ON.matcher(behind.text().substring(end)).find();
        boolean dirty = cut
                || !number.group(1).isEmpty()
                || !value.equals(printed.replaceAll("\\s", ""))
                || SPACED_DIGITS.matcher(printed).find();
        return zones.found(value, behind.piece(number.start(2), end), dirty ? Found.INFERRED : Found.PRINTED);
    }

    /** "58I/QĐ", "1O/TB": a letter that looks like a digit, behind others. */
    private static String withDigits(String number) {
        Matcher alike = LETTER_FOR_DIGIT.matcher(number);
        return alike.find()
                ? number.substring(0, alike.start())
                        + (Character.toLowerCase(number.charAt(alike.start())) == 'o' ? '0' : '1')
                        + number.substring(alike.end())
                : number;
    }

    private static Optional<Matcher> unitBehind(String rest, String number) {
        Matcher bracketed = UNIT_IN_BRACKETS.matcher(rest);
        Matcher spaced = SPACED_UNIT.matcher(rest);
        if (bracketed.find()) {
            return Optional.of(bracketed);
        }
        return number.indexOf('-') < 0 && spaced.find() ? Optional.of(spaced) : Optional.empty();
    }

    /** With capitals where a scan has made small letters of the same shape. */
    private static String inCapitals(String number) {
        return SMALL_CAPITAL.matcher(number).replaceAll(small -> small.group().toUpperCase(Locale.ROOT));
    }

    private static boolean isUnseparated(Line behind) {
        return UNSEPARATED.matcher(behind.stripped().text()).find();
    }

    /** A scan has read the slash as another sign, or lost it: the type's letters part digits and symbol. */
    private static @Nullable Found<String> unseparated(Zones zones, Line behind) {
        Matcher number = UNSEPARATED.matcher(behind.text());
        if (!number.find()) {
            Matcher old = OFFICE_FIRST.matcher(behind.text());
            return old.find()
                    ? zones.found(
                            old.group("number").replace(" ", ""),
                            behind.piece(old.start("number"), old.end("number")),
                            Found.INFERRED)
                    : null;
        }
        String value = number.group("digits") + "/" + ReferenceReader.repaired(number.group("symbol"));
        return isPlausible(value)
                ? zones.found(value, behind.piece(number.start("digits"), number.end("symbol")), Found.INFERRED)
                : null;
    }

    /** Small letters stand in few symbols; elsewhere they are a misread capital or worse. */
    private static boolean isPlausible(String number) {
        for (String part : number.split("[^\\p{L}\\p{Nd}]")) {
            boolean small = part.chars().anyMatch(Character::isLowerCase);
            if (small && !MIXED.contains(part) && !Character.isDigit(part.charAt(0))) {
                return false;
            }
        }
        return true;
    }
}
