package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** Lines of a subject being put together. */
final class SubjectLines {

    private static final int LONGEST = 2_000;
    private static final int LONGEST_IN_SMALL = 1_000;
    private static final int MOST_LINES_IN_SMALL = 12;
    private static final Pattern LEADS_ON =
            Pattern.compile("(?<!\\p{L})(?:của|do|tại|cho|với|các|và|thuộc|cấp|bởi|theo|về)$|[,-]$");
    private static final Pattern FROM_ABOUT = Pattern.compile("^(?=\\S{0,20}[\\d|])[^.]{1,30}?[-|_:>]\\s*(?=Về |V/v )");
    private static final Pattern MARK_BEHIND = Pattern.compile("^(?:,| ?-)(?=\\s*$)");
    private static final Pattern MARK_AT_END = Pattern.compile("[ ,-]+$");
    /** "Thông tư sô 05". */
    private static final Pattern DAMAGED_NUMBER = Pattern.compile("(?<!\\p{L})sô(?= \\d)");

    /** "Và", "VỀ": no subject begins with another word of these letters. */
    private static final Pattern DAMAGED_FIRST = Pattern.compile("^V[èéẻẽẹeêếểễệàÀ](?= \\p{Ll})|^V[ỀÈ](?= \\p{Ll})");

    /** "thầẦu": one letter read twice. */
    private static final Pattern DOUBLED = Pattern.compile("\\p{Ll}\\p{Lu}(?=\\p{Ll}|[^\\p{L}]|$)");

    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern SMALL_WORDS = Pattern.compile("(?:(?<![\\p{L}\\d])\\p{Ll}{2,}[ ,;:.]+){3}");

    /** A sentence's start, cut by a page that is narrow: "Thực hiện mục". */
    private static final Pattern SENTENCE_BEGINS =
            Pattern.compile("^\\p{Lu}\\p{Ll}+[ ,](?:.*?[ ,])?\\p{Ll}{2,}(?![\\p{L}\\d])");

    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
        lines.add(line);
    }

    /** A line's words with the comma or dash behind them, which the next line needs; not what else stands at its ends. */
    void addWithMark(Line line) {
        Line bare = line.withoutNoise();
        int end = bare.end() - line.start();
        Matcher mark = MARK_BEHIND.matcher(line.text().substring(end));
        add(line.piece(bare.start() - line.start(), mark.find() ? end + mark.end() : end));
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    /** Of its widest line. */
    int width() {
        return lines.stream().mapToInt(line -> line.text().length()).max().orElse(0);
    }

    int lastWidth() {
        return lines.getLast().text().length();
    }

    /** Whether it is longer than subjects are; in capitals they are the longest. */
    boolean isFull() {
        int characters = lines.stream().mapToInt(line -> line.text().length()).sum();
        return isInCapitals()
                ? lines.size() >= SubjectReader.MOST_LINES || characters > LONGEST
                : lines.size() >= MOST_LINES_IN_SMALL || characters > LONGEST_IN_SMALL;
    }

    boolean isInCapitals() {
        return lines.stream().anyMatch(Line::isInCapitals)
                && lines.stream().allMatch(line -> line.isInCapitals() || isOfDigits(line));
    }

    /** "2019 - 2020", which a narrow page puts on a line of its own. */
    private static boolean isOfDigits(Line line) {
        return line.text().chars().noneMatch(Character::isLetter);
    }

    /** Whether a line is a sentence behind a subject that is in capitals throughout. */
    boolean isLeftBy(Line line) {
        return isInCapitals()
                && !line.isInCapitals()
                && (SMALL_WORDS.matcher(line.text() + " ").find()
                        || isWhole() && SENTENCE_BEGINS.matcher(line.text()).find());
    }

    /** Whether its last word lets it end there. */
    boolean isWhole() {
        return !lines.isEmpty() && !leadsOn(lines.getLast());
    }

    /** Whether a quotation in capitals is still open: an empty line does not end it. */
    boolean isQuoting() {
        long marks = lines.stream()
                .flatMapToInt(line -> line.text().chars())
                .filter(c -> c == '"')
                .count();
        return isInCapitals() && marks % 2 == 1;
    }

    private static boolean leadsOn(Line line) {
        return LEADS_ON.matcher(line.text().toLowerCase(Locale.ROOT)).find();
    }

    @Nullable
    Found<String> found(Zones zones) {
        if (lines.isEmpty()) {
            return null;
        }
        boolean overrun = isFull() && !isInCapitals();
        List<Line> own = withoutHeading(overrun ? sentence() : lines);
        String joined = BLANKS.matcher(
                        String.join(" ", own.stream().map(Line::text).toList()))
                .replaceAll(" ")
                .strip();
        String printed = withoutOddQuote(
                FROM_ABOUT.matcher(MARK_AT_END.matcher(joined).replaceFirst("")).replaceFirst(""));
        String begun = DOUBLED.matcher(DAMAGED_FIRST.matcher(printed).replaceFirst("Về"))
                .replaceAll(letter -> isSame(letter.group()) ? letter.group().substring(0, 1) : letter.group());
        String mended = DAMAGED_NUMBER
                .matcher(Names.mended(SubjectReader.DAMAGED_ABOUT.matcher(begun).replaceFirst("V/v ")))
                .replaceAll("số");
        Line first = own.getFirst();
        Line whole =
                new Line(first.start(), " ".repeat(own.getLast().withoutNoise().end() - first.start()), "");
        double confidence = mended.equals(printed) && joined.startsWith(printed) ? Found.PRINTED : Found.REPAIRED;
        return zones.found(mended, whole, overrun ? Found.INFERRED : confidence);
    }

    private static boolean isSame(String smallAndCapital) {
        return smallAndCapital.toLowerCase(Locale.ROOT).charAt(0)
                == smallAndCapital.toLowerCase(Locale.ROOT).charAt(1);
    }

    /** "“V/v góp ý”": its first mark is none of the words'. */
    private static String withoutOddQuote(String printed) {
        return printed.endsWith("”") && printed.indexOf('“') < 0 ? printed.substring(0, printed.length() - 1) : printed;
    }

    private static List<Line> withoutHeading(List<Line> lines) {
        int heading = ActHeading.length(lines.stream().map(Line::text).collect(Collectors.joining(" ")));
        int first = 0;
        while (heading > lines.get(first).text().length()) {
            heading -= lines.get(first).text().length() + 1;
            first++;
        }
        List<Line> own = new ArrayList<>(lines.subList(first, lines.size()));
        own.set(0, own.getFirst().piece(heading, own.getFirst().text().length()));
        return own;
    }

    /** What surely belongs together of lines that nothing has ended: those that go on in small letters. */
    private List<Line> sentence() {
        int end = 1;
        while (end < lines.size()
                && (Character.isLowerCase(lines.get(end).text().charAt(0)) || leadsOn(lines.get(end - 1)))) {
            end++;
        }
        return lines.subList(0, end);
    }
}
