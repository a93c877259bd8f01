package vn.dondoc.text.zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;

/**
 * Puts together the formal lines that a narrow cell or a page's source has cut in the midst of a fixed phrase: "ỦY BAN NHÂN"
 * above "DÂN", "Tam" above "Kỳ, ngày 19", "tháng 6 năm 2007" below. A line that may end where it ends stays.
 */
final class CutLines {

    private static final int MOST_JOINED = 5;
    private static final int LONGEST_PIECE = 240;
    private static final Pattern ON_BEHALF = Pattern.compile("^\\s*(?:TM|KT|TL|TUQ|Q)\\s?\\.\\s?");

    /** Small letters without accents; a blank stands for the cut or for blanks. */
    private static final List<String> FIXED = List.of(
            "uy ban nhan dan",
            "hoi dong nhan dan",
            "cong hoa xa hoi chu nghia viet nam",
            "dang cong san viet nam",
            "doc lap - tu do - hanh phuc",
            "kinh gui",
            "noi nhan",
            "can cu",
            "ve viec",
            "quyet dinh",
            "nghi quyet",
            "thong bao",
            "cong dien",
            "ke hoach",
            "bao cao",
            "thu tuong",
            "chu tich",
            "bo truong",
            "giam doc");

    private static final List<Pattern> PHRASES = Stream.concat(
                    FIXED.stream().map(CutLines::phrase),
                    Stream.of(
                            phrase("ngay \\d{0,2} thang \\d{1,2} nam \\d{4}"),
                            phrase("so [:.] \\d{1,7} [/-] [a-z\\d]+"),
                            Pattern.compile(", ?\\n ?ngay ?\\d{1,2}"),
                            Pattern.compile("\\d/[a-z\\d]{1,8}(?:-\\n|\\n-)[a-z\\d]{2}")))
            .toList();

    /** What stands beside a cut that goes through one of the phrases, unless it is a number or one of the marks. */
    private static final Set<String> WORDS = Stream.concat(FIXED.stream(), Stream.of("ngay thang nam so"))
            .flatMap(words -> Stream.of(words.split(" ")))
            .collect(Collectors.toUnmodifiableSet());

    private static final String MARKS = ",:./-";

    /** "Tam" above "Kỳ, ngày 19": capitals at both sides, nothing before. */
    private static final Pattern PLACE = Pattern.compile(
            "^ *(?:Thành phố|Thị xã|(?:(?:Thành phố|Thị xã|TP\\.?) ?)?(?:\\p{Lu}[\\p{L}.]{1,9} ?){1,3})\\n"
                    + "\\s*(?:phố |xã )?(?:\\p{Lu}\\p{L}{1,8} ?){1,3}, ?ngày",
            Pattern.MULTILINE);

    /** TP., TX. */
    private static final int LONGEST_ABBREVIATION = 3;

    private static final Pattern ENDS_OPEN = Pattern.compile(", ?ngày$");

    private static final Pattern HALF_NAME = Pattern.compile("\\p{Lu}\\p{Ll}{0,6}(?: \\p{Lu}\\p{Ll}{1,6}){0,2}");

    private CutLines() {}

    /** As {@link #joined}, and names of persons too: "Bùi" above "Xuân Cường". */
    static List<Line> joinedWithNames(PageText page, List<Line> lines) {
        return joined(page, lines).stream()
                .collect(ArrayList::new, (names, line) -> addOrJoin(page, names, line), List::addAll);
    }

    private static void addOrJoin(PageText page, List<Line> names, Line line) {
        Line above = names.isEmpty() ? line : names.getLast();
        if (!names.isEmpty() && isNameCut(above, line)) {
            names.set(names.size() - 1, between(page, above.start(), line.end()));
        } else {
            names.add(line);
        }
    }

    private static boolean isNameCut(Line above, Line below) {
        String first = above.withoutNoise().text();
        String second = below.withoutNoise().text();
        return HALF_NAME.matcher(first).matches()
                && HALF_NAME.matcher(second).matches()
                && Names.person(first + " " + second).isPresent()
                && (Names.person(second).isEmpty() || first.indexOf(' ') < 0 && Names.isFamilyName(first));
    }

    static List<Line> joined(PageText page, List<Line> lines) {
        List<Line> joined = new ArrayList<>();
        int i = 0;
        while (i < lines.size()) {
            Line whole = lines.get(i);
            int last = i;
            while (last + 1 < lines.size()
                    && last - i < MOST_JOINED
                    && isCut(page, whole, lines.get(last + 1), next(lines, last + 2))) {
                last++;
                whole = between(page, whole.start(), lines.get(last).end());
            }
            joined.add(whole);
            i = last + 1;
        }
        return joined;
    }

    private static Line next(List<Line> lines, int at) {
        return at < lines.size() ? lines.get(at) : new Line(0, "", "");
    }

    /** Whether a phrase goes through the end of a line; a third one is looked at since a phrase may have two cuts. */
    private static boolean isCut(PageText page, Line above, Line below, Line third) {
        if (above.isBlank() || below.isBlank() || tooLong(above) || tooLong(below)) {
            return false;
        }
        int end = tooLong(third) || third.isBlank() ? below.end() : third.end();
        int from = Math.max(above.start(), above.end() - LONGEST_PIECE / 2);
        int cut = above.end() - from;
        String folded = page.folded().substring(from, end);
        boolean phrase = mayGoThrough(folded, cut)
                && PHRASES.stream().anyMatch(pattern -> goesThrough(pattern.matcher(folded), cut));
        return phrase
                || isPlaceCut(page.clean().substring(from, end), cut, below)
                || ENDS_OPEN.matcher(above.text().stripTrailing()).find()
                || isKnown(above, below, "")
                || isKnown(above, below, third.stripped().text());
    }

    /** By the words at both sides of the cut; most lines of a text end with a word that is in no phrase. */
    private static boolean mayGoThrough(String folded, int cut) {
        int last = cut - 1;
        while (last >= 0 && folded.charAt(last) == ' ') {
            last--;
        }
        int next = cut + 1;
        while (next < folded.length() && folded.charAt(next) == ' ') {
            next++;
        }
        if (last < 0 || next >= folded.length()) {
            return false;
        }
        int begin = last;
        while (begin >= 0 && isOfWord(folded.charAt(begin))) {
            begin--;
        }
        int end = next;
        while (end < folded.length() && isOfWord(folded.charAt(end))) {
            end++;
        }
        if (begin == last || end == next) {
            return MARKS.indexOf(folded.charAt(begin == last ? last : next)) >= 0;
        }
        return isOfPhrase(folded.substring(begin + 1, last + 1)) && isOfPhrase(folded.substring(next, end));
    }

    private static boolean isOfWord(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    private static boolean isOfPhrase(String word) {
        return Character.isDigit(word.charAt(0)) || WORDS.contains(word);
    }

    private static boolean tooLong(Line line) {
        return line.text().length() > LONGEST_PIECE;
    }

    private static boolean isPlaceCut(String clean, int cut, Line below) {
        int comma = below.text().indexOf(',');
        boolean whole =
                comma > 0 && Names.province(below.text().substring(0, comma)).isPresent();
        String above = clean.substring(0, cut).strip();
        boolean stamp = above.length() > LONGEST_ABBREVIATION && above.equals(above.toUpperCase(Locale.ROOT));
        return !whole && !stamp && goesThrough(PLACE.matcher(clean), cut);
    }

    private static boolean goesThrough(Matcher phrase, int cut) {
        int from = 0;
        while (phrase.find(from)) {
            if (phrase.start() < cut && phrase.end() > cut + 1) {
                return true;
            }
            from = phrase.start() + 1;
        }
        return false;
    }

    /** Whether two lines in capitals are one known name or title: "BỘ" and "GIÁO DỤC VÀ ĐÀO TẠO", "PHÓ CHỦ TỊCH" and "THƯỜNG TRỰC". */
    private static boolean isKnown(Line above, Line below, String third) {
        List<Line> left = above.cells();
        List<Line> right = below.cells();
        if (left.isEmpty()
                || right.size() != 1
                || !below.isInCapitals()
                || !left.getLast().isInCapitals()) {
            return false;
        }
        String first = ON_BEHALF.matcher(left.getLast().text()).replaceFirst("");
        String both = first + " " + right.getFirst().text() + " " + third;
        return Names.TITLES.find(both).isPresent() || Names.AGENCIES.find(both).isPresent();
    }

    /** The text between two clean offsets as one line; its line ends are blanks. */
    static Line between(PageText page, int from, int to) {
        return new Line(
                from,
                page.clean().substring(from, to).replace('\n', ' '),
                page.folded().substring(from, to).replace('\n', ' '));
    }

    private static Pattern phrase(String words) {
        return Pattern.compile("(?<![a-z\\d])" + words.replace(" ", "[ ]{0,3}\\n?[ ]{0,3}") + "(?![a-z])");
    }
}
