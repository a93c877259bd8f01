package vn.dondoc.text.head;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "(?:nga[yv]|ngy|gay)\\s*([^\\n,]{0,9}?)\\s*t?han[gc]\\s{0,4}([0-9oil]{0,2})\\s{0,6}nam\\s{0,3}([12il][0-9oil]{3})\\W{0,6}(?:\\w\\W{0,3})?$");

    private static final Pattern IN_DIGITS =
            Pattern.compile("ngay\\s{0,3}(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?([12]\\d{3})\\W{0,6}$");
    private static final int MOST_WORDS_BEFORE = 16;
    private static final int MOST_WORDS_OF_PLACE = 5;
    private static final Pattern DIGITS = Pattern.compile("[0-9oil]{1,2}");
    private static final Pattern PLACE_WORDS =
            Pattern.compile("(?<![^\\s])(?:(?:TP|Tp|TX)\\.?\\s?)?(?:\\p{Lu}\\p{Ll}+\\s){0,3}\\p{Lu}\\p{Ll}+$");

    public static Optional<PlaceAndDate> read(Zones zones) {
        List<Line> head = zones.head();
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i).stripped();
            for (Pattern pattern : List.of(IN_WORDS, IN_DIGITS)) {
                Matcher date = pattern.matcher(line.folded());
                if (!date.find() || !startsHere(line, date.start())) {
                    continue;
                }
                Found<String> place = place(zones, line.piece(0, date.start()));
                if (place != null) {
                    return Optional.of(new PlaceAndDate(i, line, place, date(zones, line, date)));
                }
            }
        }
        return Optional.empty();
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
                && (",.;:".indexOf(before.charAt(before.length() - 1)) >= 0 || endsWithProvince(before))
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

    private static @Nullable Found<String> place(Zones zones, Line before) {
        Line left = before.stripped();
        int end = left.text().length();
        while (end > 0 && !Character.isLetter(left.text().charAt(end - 1))) {
            end--;
        }
        Line named = left.piece(0, end);
        List<Line> cells = named.cells();
        Line cell = cells.isEmpty() ? named : cells.getLast();
        Matcher words = PLACE_WORDS.matcher(cell.text());
        if (!words.find()) {
            return null;
        }
        for (int from = words.start(); from >= 0; from = nextWord(cell.text(), from)) {
            Line piece = cell.piece(from, cell.text().length());
            Optional<String> province = Names.province(piece.text());
            if (province.isPresent()) {
                boolean printed = province.get().equals(piece.text());
                return zones.found(province.get(), piece, printed ? Found.PRINTED : Found.REPAIRED);
            }
        }
        Line piece = cell.piece(words.start(), cell.text().length());
        return zones.found(piece.text(), piece, Found.REPAIRED);
    }

    private static int nextWord(String text, int from) {
        int space = text.indexOf(' ', from);
        return space < 0 ? -1 : space + 1;
    }

    private static @Nullable Found<IssueDate> date(Zones zones, Line line, Matcher date) {
        if (!DIGITS.matcher(date.group(2)).matches()) {
            return null;
        }
        Line piece = line.piece(date.start(), date.end(3));
        try {
            YearMonth month = YearMonth.of(number(date.group(3)), number(date.group(2)));
            String day = date.group(1);
            if (!DIGITS.matcher(day).matches()) {
                return zones.found(IssueDate.of(month), piece, day.isBlank() ? Found.PRINTED : Found.INFERRED);
            }
            LocalDate whole = month.atDay(number(day));
            boolean printed = (day + date.group(2)).chars().allMatch(Character::isDigit);
            return zones.found(IssueDate.of(whole), piece, printed ? Found.PRINTED : Found.REPAIRED);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits.replace('o', '0').replace('i', '1').replace('l', '1'));
    }

    /**
     * A document names none of a later date in its preamble. Where it does, within its month, a scan has lost a digit of its
     * own day: only the month is sure.
     */
    public PlaceAndDate checkedAgainst(List<ReferenceReader.Place> references) {
        if (date == null || date.value().date() == null) {
            return this;
        }
        LocalDate day = date.value().date();
        boolean laterNamed = references.stream()
                .map(place -> place.reference().issuedOn())
                .anyMatch(other -> other != null
                        && other.isAfter(day)
                        && YearMonth.from(other).equals(date.value().month()));
        return laterNamed
                ? new PlaceAndDate(
                        at,
                        line,
                        place,
                        new Found<>(IssueDate.of(date.value().month()), date.start(), date.end(), Found.INFERRED))
                : this;
    }
}
