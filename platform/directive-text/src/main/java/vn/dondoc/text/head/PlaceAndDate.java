package vn.dondoc.text.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.IssueDate;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.reference.ReferenceReader;
import vn.dondoc.text.zone.Zones;

/**
 * The line "Cà Mau, ngày 14 tháng 3 năm 2023" of the head. It ends with the year; a date in a sentence, of a signature's
 * time stamp or of a copy's is none.
 *
 * @param at index of its line
 */
public record PlaceAndDate(
        int at,
        Line line,
        @Nullable Found<String> place,
        @Nullable Found<IssueDate> date) {

    /** Day, month and year; what a scan made of the day may be anything. */
    private static final Pattern IN_WORDS = Pattern.compile(
            "(?:r?i?nga?[yv]|n[gh]a[yv]|nay|nga(?=\\s)|riga[yv]|gay)\\s*([^\\n,]{0,9}?)\\s*t?h?an[gc]\\s{0,4}\\W{0,2}?([0-9oils|!\\[\\]]{0,2})\\W{0,2}\\s{0,6}nam\\s{0,3}([12il]\\s?[0-9oil]\\s?[0-9oil]\\s?[0-9oil])(?!\\d)\\W{0,10}(?:\\w{1,2}\\W{0,4}){0,2}$");

    /** The same where a scan has changed or lost one letter of each word: "ngủy 2l thủng 7 nôm 2021". */
    private static final Pattern IN_DAMAGED_WORDS = Pattern.compile(
            "(?<![a-z\\d])(?:[a-z]gay|n[a-z]ay|ng[a-z]y|nga[a-z]|gay|nay|nga|ngy)[\\s.,;:'-]{0,3}(\\S{1,3}?)[\\s.,;'-]{0,4}"
                    + "(?:[a-z]hang|t[a-z]ang|th[a-z]ng|tha[a-z]g|than[a-z]|hang|tang|thag|than|thng)[\\s.,;'-]{1,4}(\\S{0,3}?)[\\s.,;'-]{0,4}"
                    + "(?:[a-z]am|n[a-z]{1,2}m|na[a-z]|am|nm)[\\s.,;'-]{0,4}([0-9oil][0-9oil-]{3,4})\\W{0,10}$");

    private static final Pattern IN_DIGITS =
            Pattern.compile("ngay\\s{0,3}(\\d{0,2})\\s{0,6}[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?([12]\\d{3})\\W{0,6}$");
    private static final Pattern NAME_ALONE = Pattern.compile("(?:\\p{Lu}\\p{Ll}{1,7}\\s){1,3}\\p{Lu}\\p{Ll}{1,7}");
    private static final Pattern SENTENCE = Pattern.compile(
            "\\b(?:so|can cu|luat|tu|den|truoc|sau|vao|hoi|hop|ky|sao y|ban hanh|thoi gian|quyet dinh|nghi dinh|cong van)\\b|/");
    private static final Pattern WORDS_APART = Pattern.compile("[^a-zà-ỹđ]+(?:[oil](?![a-zà-ỹđ])[^a-zà-ỹđ]*)*");
    /** Of no Vietnamese word. */
    private static final Pattern FOREIGN_LETTER = Pattern.compile(
            "[\\p{L}&&[^\\x00-\\x7făâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]]",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    /** Of a date in words; in one of digits the signs that part them are alone. */
    private static final Pattern DIRT = Pattern.compile(".*[.,;:'‘’\"].*\\p{L}.*");
    /** A later year is misread. */
    private static final YearMonth LAST = YearMonth.of(2099, 12);

    private static final int MOST_WORDS_OF_PROVINCE = 3;
    private static final int FEWEST_LETTERS_TO_BE_ALIKE = 9;
    private static final int MOST_WORDS_BEFORE = 16;
    private static final int MOST_WORDS_OF_PLACE = 5;
    private static final Pattern NUMBER_BEFORE = Pattern.compile("^.{0,9}\\d{1,6}\\s{0,3}\\S{0,2}[/-]\\S{2,20}\\s+");
    /** "Quận 8": no other places have numbers for names. */
    private static final Pattern NUMBERED_PLACE = Pattern.compile("(?:Quận|Phường) \\d{1,2}(?=\\W*$)");

    /** "lỡ": with a mark an o may stand for any digit. */
    private static final Pattern NO_DIGIT =
            Pattern.compile("[òóọỏõôồốộổỗơờớợởỡ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern EDGES = Pattern.compile("^[\\s.,;:'-]+|[\\s.,;:'-]+$");
    private static final Pattern DIGITS = Pattern.compile("[0-9oil]{1,2}|[0-9][s|!\\[\\]]|[|!\\[\\]][0-9]");
    private static final Pattern PLACE_WORDS = Pattern.compile(
            "(?<![^\\s])(?:(?:TP|Tp|tp|TX|Tx|Thành phố|Thị xã|thành phố|thị xã)\\.?\\s?)?(?<name>(?:[UÔÝY]\\s)?(?:\\p{Lu}\\p{L}+(?:\\s(?:-\\s)?|-)){0,3}\\p{Lu}\\p{L}+)$");

    public static Optional<PlaceAndDate> read(Zones zones) {
        return first(zones, true).or(() -> first(zones, false)).or(() -> UndatedPlace.read(zones));
    }

    private static Optional<PlaceAndDate> first(Zones zones, boolean placed) {
        List<Line> head = zones.head();
        for (int i = 0; i < head.size(); i++) {
            Line line = UrgencyReader.behindStamp(head.get(i).stripped()).stripped();
            for (Line part : parts(line)) {
                Optional<PlaceAndDate> found = in(zones, i, line, part, placed);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The line whole, since a scan makes columns of blanks; then its columns. */
    private static List<Line> parts(Line line) {
        List<Line> cells = line.cells();
        return cells.size() < 2
                ? List.of(line)
                : Stream.concat(Stream.of(line), cells.stream()).toList();
    }

    private static Optional<PlaceAndDate> in(Zones zones, int at, Line line, Line part, boolean placed) {
        for (Pattern pattern : List.of(IN_WORDS, IN_DIGITS, IN_DAMAGED_WORDS)) {
            Matcher date = pattern.matcher(part.folded());
            if (!date.find()) {
                continue;
            }
            Line before = behindNumber(part.piece(0, date.start()));
            if (!startsHere(part, date.start()) && !isAlone(before)) {
                continue;
            }
            Found<String> place = place(zones, before);
            if (place != null || !placed && isUnreadablePlace(before)) {
                boolean sure = place != null && isPrinted(part, date);
                return Optional.of(new PlaceAndDate(
                        at, line, place, date(zones, part, date, sure ? Found.PRINTED : Found.INFERRED)));
            }
        }
        return Optional.empty();
    }

    /** Whether the words around the digits are as printed: where a scan has changed those, it may have changed the digits. */
    private static boolean isPrinted(Line line, Matcher date) {
        String behindMonth = line.text().substring(date.end(2), date.start(3));
        if (FOREIGN_LETTER.matcher(line.text()).find()
                || DIRT.matcher(behindMonth).matches()) {
            return false;
        }
        String words = WORDS_APART
                .matcher(line.text().substring(date.start(), date.end(3)).toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
        return words.equals("ngày tháng năm")
                || words.equals("ngày")
                || words.chars().allMatch(c -> c < 128);
    }

    /** A name and nothing else before the date: a scan has lost the comma. */
    private static boolean isAlone(Line before) {
        return NAME_ALONE.matcher(before.text().strip()).matches();
    }

    /** A few signs at a line's start, or behind the number: no sentence. */
    private static boolean isUnreadablePlace(Line before) {
        String text = before.text().strip();
        return text.isEmpty()
                || text.split("\\s+").length <= MOST_WORDS_OF_PLACE
                        && !SENTENCE.matcher(before.folded()).find();
    }

    /** Without the number that stands before the place on its line. */
    private static Line behindNumber(Line before) {
        Matcher number = NUMBER_BEFORE.matcher(before.text());
        return number.find() ? before.piece(number.end(), before.text().length()) : before;
    }

    /** Whether a line is nothing but a place and a date. */
    static boolean isAll(Line line) {
        Line bare = line.stripped();
        Matcher date = IN_WORDS.matcher(bare.folded());
        return date.find()
                && startsHere(bare, date.start())
                && bare.text().substring(0, date.start()).strip().split("\\s+").length <= MOST_WORDS_OF_PLACE;
    }

    /** Behind a comma, or what a scan made of one, and a few words. */
    private static boolean startsHere(Line line, int at) {
        String before = line.text().substring(0, at).strip();
        return !before.isEmpty()
                && (",.;:„".indexOf(before.charAt(before.length() - 1)) >= 0 || endsWithProvince(before))
                && before.split("\\s+").length <= MOST_WORDS_BEFORE;
    }

    /** A scan may lose the comma; not the name. */
    private static boolean endsWithProvince(String before) {
        String[] words = before.split("\\s+");
        int last = words.length;
        return last >= 2
                        && Names.province(words[last - 2] + " " + words[last - 1])
                                .isPresent()
                || last >= 3
                        && Names.province(words[last - 3] + " " + words[last - 2] + " " + words[last - 1])
                                .isPresent();
    }

    static @Nullable Found<String> place(Zones zones, Line before) {
        Line left = before.stripped();
        Matcher numbered = NUMBERED_PLACE.matcher(left.text());
        if (numbered.find()) {
            return zones.found(numbered.group(), left.piece(numbered.start(), numbered.end()), Found.REPAIRED);
        }
        int end = left.text().length();
        while (end > 0 && !Character.isLetter(left.text().charAt(end - 1))) {
            end--;
        }
        Line named = left.piece(0, end);
        List<Line> cells = named.cells();
        Line cell = cells.isEmpty() ? named : cells.getLast();
        Matcher words = PLACE_WORDS.matcher(cell.text());
        if (!words.find()) {
            return damagedPlace(zones, cell);
        }
        Line printed = cell.piece(words.start(), cell.text().length());
        for (int from = words.start("name"); from >= 0; from = nextWord(cell.text(), from)) {
            String name = cell.text().substring(from);
            Optional<String> province =
                    name.length() < FEWEST_LETTERS_TO_BE_ALIKE ? Names.province(name) : Names.provinceAlike(name);
            if (province.isPresent()) {
                boolean first = from == words.start("name");
                Line whole = first ? printed : cell.piece(from, cell.text().length());
                String level = first ? cell.text().substring(words.start(), from) : "";
                return zones.found(
                        level + province.get(), whole, province.get().equals(name) ? Found.PRINTED : Found.REPAIRED);
            }
        }
        Found<String> damaged = damagedPlace(zones, cell);
        return damaged == null ? zones.found(Names.place(printed.text()), printed, Found.REPAIRED) : damaged;
    }

    /** The last words before the date, if they resemble a province's name: "Hà Ni", "KiênGlang". */
    private static @Nullable Found<String> damagedPlace(Zones zones, Line cell) {
        int from = cell.text().length();
        for (int words = 0; words < MOST_WORDS_OF_PROVINCE && from > 0; words++) {
            from = cell.text().lastIndexOf(' ', from - 1);
            Line piece = cell.piece(from + 1, cell.text().length());
            Optional<String> province = Names.provinceAlike(piece.text());
            if (province.isPresent()) {
                return zones.found(province.get(), piece, Found.REPAIRED);
            }
        }
        return null;
    }

    private static int nextWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private static @Nullable Found<IssueDate> date(Zones zones, Line line, Matcher date, double most) {
        if (!DIGITS.matcher(date.group(2)).matches()) {
            return null;
        }
        Line piece = line.piece(date.start(), date.end(3));
        try {
            YearMonth month = YearMonth.of(number(date.group(3)), number(date.group(2)));
            if (month.isAfter(LAST)) {
                return null;
            }
            String day = EDGES.matcher(date.group(1)).replaceAll("");
            String printedDay = line.text().substring(date.start(1), date.end(1));
            if (!DIGITS.matcher(day).matches() || NO_DIGIT.matcher(printedDay).find()) {
                return zones.found(IssueDate.of(month), piece, day.isBlank() ? most : Found.INFERRED);
            }
            if (!month.isValidDay(number(day))) {
                return zones.found(IssueDate.of(month), piece, Found.INFERRED);
            }
            LocalDate whole = month.atDay(number(day));
            boolean printed = (day + date.group(2)).chars().allMatch(Character::isDigit);
            return zones.found(IssueDate.of(whole), piece, printed ? most : Math.min(most, Found.REPAIRED));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace(" ", "")
                .replace("-", "")
                .replace('o', '0')
                .replace('s', '5')
                .replaceAll("[il|!\\[\\]]", "1"));
    }

    /**
     * A document names none of a later date. Where it does, a scan has changed a digit of its own: within its month the day, of
     * which only the month is sure, else one that nobody can tell.
     */
    public PlaceAndDate checkedAgainst(List<ReferenceReader.Place> references) {
        LocalDate day = date == null ? null : date.value().date();
        if (date == null || day == null) {
            return this;
        }
        List<YearMonth> later = references.stream()
                .map(place -> place.reference().issuedOn())
                .filter(other -> other != null && other.isAfter(day))
                .map(YearMonth::from)
                .toList();
        if (later.isEmpty()) {
            return this;
        }
        YearMonth month = date.value().month();
        IssueDate sure = later.contains(month) ? IssueDate.of(month) : date.value();
        double confidence = Math.min(date.confidence(), Found.INFERRED);
        return new PlaceAndDate(at, line, place, new Found<>(sure, date.start(), date.end(), confidence));
    }
}
