package vn.dondoc.text.head;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.DocumentType;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.RoleLine;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The subject (trích yếu): below the type's name, or behind "V/v" of a letter. It may take several lines; it ends at an
 * empty line, at the preamble, at the body that decides, or at "Kính gửi".
 */
public final class SubjectReader {

    static final int MOST_LINES = 24;
    private static final Pattern BEGINS_BODY = Pattern.compile(
            "^\\W*(?:can cu|kinh gui|thi hanh (?:luat|nghi quyet|nghi dinh|quyet dinh|chi thi) so|thuc hien (?:luat|nghi quyet|quyet dinh|cong van|chi thi|ke hoach|y kien)|theo de nghi|theo |nham |de (?!an )|trong |nhan dip |tai |vua qua|hien nay|thoi gian qua|xet |sau khi |ngay \\d|dieu \\d|[ivx]{1,4}\\.|\\d{1,2}[.,)]\\s|\\d{1,2}[.,:;)]{1,2}\\s?[a-z]|phan )");
    private static final Pattern ATTACHED = Pattern.compile("^\\W*\\((?:ban hanh |dinh |gui )?kem theo|^\\W*\\(kem ");
    private static final Pattern LETTER_SUBJECT = Pattern.compile("(?:^|\\s|\\W)(v/v|ve viec)(?:[\\s:]|$)");
    /** A letter's subject without the usual abbreviation. */
    private static final Pattern ABOUT = Pattern.compile("^Về(?: ?: ?| )\\p{L}");
    /** What scans make of "V/v": V/ý, V+v, Vy, V¿v, V/. */
    static final Pattern DAMAGED_ABOUT = Pattern.compile(
            "^(?:V|Y(?=/[vy]\\s))(?:[^\\p{L}\\d]{0,2}[vVyýw]?[^\\p{L}\\d]?\\s+|[/+¿⁄#]\\s?[vyý]?\\s?|7\\s)(?=\\p{Ll}{2})");

    /** An invitation without a subject says at once who invites, and why. */
    private static final Pattern INVITES = Pattern.compile(
            "^\\W*(?:thuc hien|can cu|theo|nham|de|duoc su|nhan dip|kinh moi|tran trong|kinh gui)\\b|\\b(?:kinh moi|tran trong moi|to chuc hop|to chuc (?:buoi|cuoc|hoi nghi))\\b");

    private static final int MOST_LINES_TO_ADDRESS = 8;
    private static final Pattern ITEM = Pattern.compile("^[-+•]\\s*\\p{Lu}\\p{Ll}");
    private static final int PARAGRAPHS_WIDTH = 80;
    private static final int SUBJECTS_WIDTH = 55;
    /** Of a line in capitals, in characters. */
    private static final int FULL_WIDTH = 45;

    private static final int MOST_WORDS_LEFT = 5;
    private static final Pattern ONLY_WORDS = Pattern.compile("(?=.*\\p{Lu}{2})\\p{Lu}+(?:,? \\p{Lu}+)*");
    private static final int SHORTEST_UNTITLED = 20;
    private static final Set<String> SHORT_WORDS = Set.of("VỀ", "Về", "Ý", "Ở", "XÃ");
    /** The number before the subject, in one cell with it. */
    private static final Pattern NUMBERED = Pattern.compile("^\\W{0,4}so\\W.{3,50}$");

    private SubjectReader() {}

    /** Of a document whose type stands above it. */
    public static @Nullable Found<String> below(Zones zones, TitleLine title, int titleIndex) {
        List<Line> lines = zones.head();
        SubjectLines collected = new SubjectLines();
        SubjectLines ofIssuer = new SubjectLines();
        if (!title.rest().text().isEmpty()) {
            Line behind = lines.get(titleIndex);
            Line rest = behind.piece(
                    title.rest().start() - behind.start(), behind.text().length());
            (LetterheadAgain.isIssuer(rest) ? ofIssuer : collected).add(title.rest());
        }
        for (int i = titleIndex + 1; i < Math.min(lines.size(), titleIndex + 1 + 2 * MOST_LINES); i++) {
            Line line = lines.get(i).withoutNoise();
            if (collected.isEmpty() && LetterheadAgain.isAt(lines, titleIndex, i)) {
                ofIssuer.addWithMark(lines.get(i));
                continue;
            }
            if (collected.isEmpty() && title.type() == DocumentType.GIAY_MOI && invites(line)) {
                break;
            }
            if (isDirt(line, collected)) {
                boolean ended = !collected.isEmpty()
                        && lines.get(i).isBlank()
                        && !continues(lines, i)
                        && !continuesInCapitals(lines, i, collected)
                        && !collected.isQuoting();
                if (ended) {
                    break;
                }
                continue;
            }
            if (ATTACHED.matcher(line.folded()).find()
                    || !(collected.isEmpty() && ofIssuer.isEmpty())
                            && (beginsBody(line) || collected.isLeftBy(line) || isOfBody(lines.get(i), collected))
                    || AddresseeReader.isLabel(line)
                    || collected.isWhole() && Decider.standsAt(lines, i)
                    || collected.isFull()) {
                break;
            }
            collected.addWithMark(lines.get(i));
        }
        return collected.isEmpty() ? ofIssuer.found(zones) : collected.found(zones);
    }

    /** Of a page that has lost its title: the capitals right below place and date. */
    public static @Nullable Found<String> untitled(Zones zones, Line date) {
        List<Line> lines = zones.head();
        SubjectLines collected = new SubjectLines();
        for (int i = 0; i < lines.size() && !collected.isFull(); i++) {
            Line line = lines.get(i).withoutNoise();
            boolean passed = collected.isEmpty() && line.text().indexOf(' ') < 0;
            if (lines.get(i).start() <= date.end() || passed) {
                continue;
            }
            if (!line.isInCapitals()
                    || Motto.isIn(line)
                    || RoleLine.isRole(line)
                    || Decider.standsAt(lines, i)
                    || collected.isWhole() && BodyName.isKnown(line.text())) {
                break;
            }
            collected.addWithMark(lines.get(i));
        }
        return collected.width() < SHORTEST_UNTITLED ? null : collected.found(zones);
    }

    /** Of a letter: from "V/v" to "Kính gửi". */
    public static @Nullable Found<String> ofLetter(Zones zones) {
        List<Line> head = zones.head();
        SubjectLines collected = new SubjectLines();
        boolean addressed = false;
        for (int i = 0; i < head.size(); i++) {
            Line line = leftColumn(head.get(i));
            if (collected.isEmpty()) {
                var about = LETTER_SUBJECT.matcher(line.folded());
                addressed |= AddresseeReader.isLabel(head.get(i));
                if (about.find()
                        && !(addressed && isOfSentence(line, about.start(1)))
                        && (about.start(1) <= 8
                                || NUMBERED.matcher(line.folded().substring(0, about.start(1)))
                                        .find())) {
                    collected.addWithMark(line.piece(about.start(1), line.text().length()));
                } else if (isAbout(line.withoutNoise()) && isAddressedBelow(head, i)) {
                    collected.addWithMark(line);
                }
            } else if (head.get(i).isBlank()
                    ? !continues(head, i) && !goesOnToAddress(head, i)
                    : endsLetterSubject(head.get(i))
                            || collected.isWhole() && Decider.standsAt(head, i)
                            || !collected.isInCapitals() && RoleLine.isRole(head.get(i))) {
                break;
            } else if (line.withoutNoise().text().length() > 2 && !collected.isFull()) {
                collected.addWithMark(line);
            }
        }
        return collected.isEmpty() ? SubjectWithoutMark.read(zones) : collected.found(zones);
    }

    private static boolean invites(Line line) {
        return !isAbout(line) && INVITES.matcher(line.folded()).find();
    }

    /** Below the addressees: of another document, which the body cites. */
    private static boolean isOfSentence(Line line, int at) {
        return Character.isLowerCase(line.text().charAt(at))
                || at > 0 && "\"“'‘".indexOf(line.text().charAt(at - 1)) >= 0;
    }

    /** Behind an empty line of a page's text: words in small letters before "Kính gửi", where nothing else stands. */
    private static boolean goesOnToAddress(List<Line> head, int blank) {
        List<Line> next = head.subList(blank + 1, head.size()).stream()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES_TO_ADDRESS)
                .takeWhile(line -> !AddresseeReader.isLabel(line))
                .toList();
        return !next.isEmpty()
                && next.size() < MOST_LINES_TO_ADDRESS
                && isAddressedBelow(head, blank)
                && next.stream().allMatch(SubjectWithoutMark::isOfSubject);
    }

    private static boolean isAbout(Line line) {
        return DAMAGED_ABOUT.matcher(line.text()).find()
                || ABOUT.matcher(line.text()).find();
    }

    private static boolean isAddressedBelow(List<Line> head, int at) {
        return head.subList(at + 1, head.size()).stream()
                .filter(line -> !line.isBlank())
                .limit(MOST_LINES_TO_ADDRESS)
                .anyMatch(AddresseeReader::isLabel);
    }

    /** An item, an introduction that ends in a colon, a line of a paragraph's width, the closing. */
    private static boolean isOfBody(Line line, SubjectLines collected) {
        String text = line.text().strip();
        boolean sentence = Character.isUpperCase(text.charAt(0)) && !line.isInCapitals() && collected.isWhole();
        return ITEM.matcher(text).find()
                || RoleLine.isRole(line)
                        && RoleLine.ON_BEHALF
                                .matcher(line.withoutNoise().folded())
                                .matches()
                || sentence && text.endsWith(":")
                || sentence
                        && text.length() >= PARAGRAPHS_WIDTH
                        && collected.width() < SUBJECTS_WIDTH
                        && !collected.isInCapitals();
    }

    /** Nothing that means anything; a short word in capitals does. */
    private static boolean isDirt(Line line, SubjectLines collected) {
        boolean word = SHORT_WORDS.contains(line.text()) || collected.isInCapitals() && line.isInCapitals();
        return line.text().length() < 3 && !word;
    }

    /** A sentence's first words, with a capital; a line all in capitals may still be the subject's. */
    static boolean beginsBody(Line line) {
        Line bare = line.withoutNoise();
        return !bare.text().isEmpty()
                && !Character.isLowerCase(bare.text().charAt(0))
                && !bare.isInCapitals()
                && BEGINS_BODY.matcher(bare.folded()).find();
    }

    /** Another column or part of the head, or the body. */
    private static boolean endsLetterSubject(Line line) {
        return line.folded().contains("kinh gui")
                || AddresseeReader.isLabel(line)
                || line.text().strip().equals("|")
                || Motto.isIn(line)
                || UrgencyReader.isStamp(line)
                || beginsBody(line)
                || PlaceAndDate.isAll(line);
    }

    /** The left column, where the right one holds place and date or the motto. */
    private static Line leftColumn(Line line) {
        List<Line> cells = line.cells();
        return DateBeside.without(cells.size() > 1 ? cells.getFirst() : line);
    }

    /** Below an empty line that a scan has put between: the few words for which a subject's last line had no room. */
    private static boolean continuesInCapitals(List<Line> lines, int blank, SubjectLines collected) {
        int next = blank + 1;
        while (next < lines.size() && lines.get(next).isBlank()) {
            next++;
        }
        if (next == lines.size() || !collected.isInCapitals() || collected.lastWidth() < FULL_WIDTH) {
            return false;
        }
        Line line = lines.get(next).withoutNoise();
        return line.isInCapitals()
                && line.text().split(" ").length <= MOST_WORDS_LEFT
                && ONLY_WORDS.matcher(line.text()).matches()
                && lines.get(next)
                                .text()
                                .indexOf(':', line.end() - lines.get(next).start())
                        < 0
                && !TitleLine.isTitle(line)
                && !RoleLine.isRole(line)
                && !RoleLine.beginsTitle(line.text())
                && !Decider.standsAt(lines, next)
                && !Motto.isIn(line)
                && !BodyName.isKnown(line.text());
    }

    /** Whether the next line behind an empty one goes on with the sentence. */
    private static boolean continues(List<Line> lines, int blank) {
        for (int i = blank + 1; i < Math.min(lines.size(), blank + 3); i++) {
            Line line = lines.get(i).stripped();
            if (!line.text().isEmpty()) {
                return Character.isLowerCase(line.text().charAt(0));
            }
        }
        return false;
    }
}
