package vn.dondoc.text.head;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/**
 * The subject (trích yếu): below the type's name, or behind "V/v" of a letter. It may take several lines; it ends at an
 * empty line, at the preamble, at the body that decides, or at "Kính gửi".
 */
public final class SubjectReader {

    private static final int MOST_LINES = 14;
    private static final int LONGEST = 1_200;
    private static final Pattern BEGINS_BODY = Pattern.compile(
            "^\\W*(?:can cu|kinh gui|thuc hien (?:luat|nghi quyet|quyet dinh|cong van|chi thi|ke hoach|y kien)|theo de nghi|theo |nham |de |trong |nhan dip |xet |sau khi |ngay \\d|dieu \\d|[ivx]{1,4}\\.|\\d{1,2}\\.\\s|phan )");
    private static final Pattern BEGINS_DECIDER = Pattern.compile(
            "^(?:chu tich|uy ban nhan dan|ubnd|bo truong|giam doc|thu tuong|hoi dong|tong giam doc|chinh phu|cuc truong|hieu truong|thong doc|chanh|ban )");
    private static final Pattern LEADS_ON =
            Pattern.compile("(?<!\\p{L})(?:của|do|tại|cho|với|các|và|thuộc|cấp|bởi|theo|về)$|[,-]$");
    private static final Pattern ATTACHED = Pattern.compile("^\\W*\\((?:ban hanh |dinh |gui )?kem theo|^\\W*\\(kem ");
    private static final Pattern LETTER_SUBJECT = Pattern.compile("(?:^|\\s|\\W)(v/v|ve viec)[\\s:]");
    private static final Pattern FROM_ABOUT = Pattern.compile("^(?=\\S{0,20}[\\d|])[^.]{1,30}?[-|_:>]\\s*(?=Về |V/v )");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private SubjectReader() {}

    /** Of a document whose type stands above it. */
    public static @Nullable Found<String> below(Zones zones, TitleLine title, int titleIndex) {
        List<Line> lines = zones.page().lines();
        Collected collected = new Collected();
        if (!title.rest().text().isEmpty()) {
            collected.add(title.rest());
        }
        for (int i = titleIndex + 1; i < Math.min(lines.size(), titleIndex + 1 + 2 * MOST_LINES); i++) {
            Line line = lines.get(i).withoutNoise();
            if (line.text().length() < 3) {
                boolean ended = !collected.isEmpty() && lines.get(i).isBlank() && !continues(lines, i);
                if (ended) {
                    break;
                }
                continue;
            }
            if (beginsBody(line) && !collected.isEmpty()
                    || ATTACHED.matcher(line.folded()).find()
                    || line.isInCapitals()
                            && BEGINS_DECIDER.matcher(line.folded()).find()
                            && collected.isWhole()
                    || collected.isFull()) {
                break;
            }
            collected.add(line);
        }
        return collected.found(zones);
    }

    /** Of a letter: from "V/v" to "Kính gửi". */
    public static @Nullable Found<String> ofLetter(Zones zones) {
        List<Line> head = zones.head();
        Collected collected = new Collected();
        for (int i = 0; i < head.size(); i++) {
            Line line = leftColumn(head.get(i));
            if (collected.isEmpty()) {
                var about = LETTER_SUBJECT.matcher(line.folded());
                if (about.find() && about.start(1) <= 8) {
                    collected.add(
                            line.piece(about.start(1), line.text().length()).withoutNoise());
                }
            } else if (head.get(i).isBlank() ? !continues(head, i) : endsLetterSubject(head.get(i))) {
                break;
            } else if (line.withoutNoise().text().length() > 2 && !collected.isFull()) {
                collected.add(line.withoutNoise());
            }
        }
        return collected.found(zones);
    }

    /** A sentence's first words, with a capital; a line all in capitals may still be the subject's. */
    private static boolean beginsBody(Line line) {
        Line bare = line.withoutNoise();
        return !bare.text().isEmpty()
                && !Character.isLowerCase(bare.text().charAt(0))
                && !bare.isInCapitals()
                && BEGINS_BODY.matcher(bare.folded()).find();
    }

    private static boolean endsLetterSubject(Line line) {
        return line.folded().contains("kinh gui")
                || UrgencyReader.isStamp(line)
                || beginsBody(line)
                || PlaceAndDate.isAll(line);
    }

    /** The left column, where the right one holds place and date or the motto. */
    private static Line leftColumn(Line line) {
        List<Line> cells = line.cells();
        return cells.size() > 1 ? cells.getFirst() : line;
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

    /** Lines of a subject being put together. */
    private static final class Collected {

        private @Nullable Line first;
        private @Nullable Line last;
        private final StringBuilder text = new StringBuilder();
        private int lines;

        void add(Line line) {
            first = first == null ? line : first;
            last = line;
            text.append(text.isEmpty() ? "" : " ").append(line.text());
            lines++;
        }

        boolean isEmpty() {
            return lines == 0;
        }

        boolean isFull() {
            return lines >= MOST_LINES || text.length() > LONGEST;
        }

        /** Whether its last word lets it end there. */
        boolean isWhole() {
            return last != null
                    && !LEADS_ON.matcher(last.text().toLowerCase(Locale.ROOT)).find();
        }

        @Nullable
        Found<String> found(Zones zones) {
            if (first == null || last == null) {
                return null;
            }
            String joined = BLANKS.matcher(text).replaceAll(" ").strip();
            String printed = FROM_ABOUT.matcher(joined).replaceFirst("");
            String mended = Names.mended(printed);
            Line whole = new Line(first.start(), " ".repeat(last.end() - first.start()), "");
            return zones.found(mended, whole, mended.equals(joined) ? Found.PRINTED : Found.REPAIRED);
        }
    }
}
