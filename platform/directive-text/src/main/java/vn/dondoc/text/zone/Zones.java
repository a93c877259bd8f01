package vn.dondoc.text.zone;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;

/** Where on the pages the formal parts stand: the head before the body, the closing block behind it. */
public final class Zones {

    private static final int HEAD_LINES = 80;
    private static final int CLOSING_LINES = 80;
    private static final int SIGNATURE_LINES_BEFORE_RECIPIENTS = 25;
    private static final int SIGNATURE_LINES = 14;
    private static final int ROLE_LINES = 6;
    private static final int LONGEST_LINE = 1_000;
    private static final Pattern OTHER_RECEIPT = Pattern.compile(
            "^\\S{2,3} \\S{2,4} (?:ho so|ket qua|phieu|bai|don|thong tin|tai lieu|hang|dang ky|chung chi|bang|giay)");
    /** "Nơi nhận văn bản được xác định …": what instructions say about it. */
    private static final Pattern SENTENCE = Pattern.compile(
            "^\\S{2,3} \\S{2,4} (?:van ban|ban sao|cong van|bao gom|gom |la |trinh bay|ghi |phai |cua |duoc |thuoc |tai |o )");

    private static final Pattern PREAMBLE = Pattern.compile(
            "^\\W{0,4}(?:can cu |xet (?:de nghi|to trinh) |theo de nghi |kinh gui|so ?: ?\\d|chuong [ivx\\d]{1,5}\\W*$|dieu 1\\.)");
    /** Behind "CHỦ TỊCH": the State's President signs. */
    private static final Pattern OF_STATE = Pattern.compile("^\\W*nuoc cong hoa");

    private static final Pattern ANNEX = Pattern.compile("^(?:phu luc|danh sach\\b|danh muc\\b)");
    private static final Pattern ATTACHED = Pattern.compile("^\\W{0,3}\\((?:ban hanh )?kem theo ");
    private static final String RECIPIENTS = "noi nhan";
    /** The first recipient of a letter, where the label above the list is lost. */
    private static final Pattern AS_ABOVE =
            Pattern.compile("^[\\s“\"'.|]{0,8}[-–+~] ?nhu (?:tren|dieu \\d{1,2}) ?[^a-z\\d]{0,6}(?:$|\\|)");

    private final PageText page;
    private final List<Line> lines;
    private final int recipientsAt;
    private final int signedAt;
    private final int closingEnd;
    private final List<Line> head;

    public Zones(PageText page) {
        this.page = page;
        this.lines = WithoutLines.parted(page.lines());
        this.recipientsAt = firstRecipientsLine();
        this.signedAt = recipientsAt < 0 ? signedAt() : -1;
        this.closingEnd = endOfClosing();
        this.head = CutLines.joined(
                page, RunTogether.parted(shortened(lines.subList(0, Math.min(lines.size(), HEAD_LINES)))));
    }

    public PageText page() {
        return page;
    }

    /** The first lines, those put together that a narrow cell has cut. */
    public List<Line> head() {
        return head;
    }

    /** The lines of the page behind one of the head's, as they are. */
    public List<Line> behind(Line line) {
        int at = 0;
        while (at < lines.size() && lines.get(at).start() <= line.end()) {
            at++;
        }
        return lines.subList(at, lines.size());
    }

    /** The line that begins with "Nơi nhận". */
    public OptionalInt recipientsAt() {
        return recipientsAt < 0 ? OptionalInt.empty() : OptionalInt.of(recipientsAt);
    }

    /** The first line behind the closing: an annex, or the end. */
    public int attachedAt() {
        return recipientsAt < 0 && signedAt < 0 ? lines.size() : closingEnd;
    }

    /** The line behind the body, where it is known: of the recipients, or of the signature where none are named. */
    public OptionalInt closesAt() {
        return signedAt < 0 ? recipientsAt() : OptionalInt.of(signedAt);
    }

    /** The lines from "Nơi nhận" to the end, or to the first annex. */
    public List<Line> closing() {
        return recipientsAt < 0 ? List.of() : joined(lines.subList(recipientsAt, closingEnd));
    }

    /** The lines among which the signature stands: around "Nơi nhận", or at the end. */
    public List<Line> signature() {
        if (signedAt >= 0) {
            return joined(lines.subList(signedAt, Math.min(closingEnd, signedAt + SIGNATURE_LINES)));
        }
        int end = recipientsAt < 0 ? lines.size() : closingEnd;
        int from = recipientsAt < 0 ? lines.size() - SIGNATURE_LINES_BEFORE_RECIPIENTS : recipientsAt;
        int first = recipientsAt < 0 ? behindPreamble(Math.max(0, from)) : Math.max(0, from);
        for (int i = first; i > Math.max(0, first - SIGNATURE_LINES_BEFORE_RECIPIENTS); i--) {
            if (lines.get(i - 1).text().contains("./.")) {
                return joined(lines.subList(i, end));
            }
        }
        return joined(lines.subList(
                recipientsAt < 0 ? first : Math.max(0, first - SIGNATURE_LINES_BEFORE_RECIPIENTS / 3), end));
    }

    /** The letterhead, the number and the grounds of a short text are above any signature. */
    private int behindPreamble(int from) {
        int behind = from;
        for (int i = from; i < lines.size(); i++) {
            Line line = lines.get(i);
            boolean ofHead =
                    Motto.isIn(line) && !OF_STATE.matcher(line.folded()).find();
            if (PREAMBLE.matcher(line.folded()).find() || ofHead) {
                behind = i + 1;
            }
        }
        return behind;
    }

    /** Without recipients: behind the mark that ends the text, where a role stands below it before what is attached. */
    private int signedAt() {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).text().stripTrailing().endsWith("./.")) {
                continue;
            }
            for (int j = i + 1; j < Math.min(lines.size(), i + ROLE_LINES); j++) {
                if (RoleLine.isRole(lines.get(j))) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    /** Formal parts stand on short lines; what is longer is no line of theirs, and not to be searched whole. */
    private static List<Line> shortened(List<Line> lines) {
        return lines.stream()
                .map(line -> line.text().length() > LONGEST_LINE ? line.piece(0, LONGEST_LINE) : line)
                .toList();
    }

    public <T> Found<T> found(T value, Line piece, double confidence) {
        return new Found<>(value, page.origin(piece.start()), page.originEnd(piece.end()), confidence);
    }

    private List<Line> joined(List<Line> lines) {
        return CutLines.joinedWithNames(page, shortened(lines));
    }

    private int firstRecipientsLine() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i).withoutNoise();
            String folded = line.folded();
            if (folded.equals("noi")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).withoutNoise().folded().startsWith("nhan")) {
                return i;
            }
            if (isRecipientsLabel(folded) && (folded.startsWith(RECIPIENTS) || !beginsSmall(line))) {
                return i;
            }
        }
        for (int i = lines.size() / 3; i < lines.size(); i++) {
            if (AS_ABOVE.matcher(lines.get(i).folded()).find()) {
                return i;
            }
        }
        return -1;
    }

    /** Also where a scan has changed or lost a letter; "Nơi nhận hồ sơ:" is a sentence's. */
    private static boolean isRecipientsLabel(String folded) {
        int full = RECIPIENTS.length();
        boolean changed = folded.length() >= full && Likeness.within(1, folded.substring(0, full), RECIPIENTS);
        boolean lost = folded.length() >= full - 1
                && (folded.length() == full - 1 || folded.charAt(full - 1) == ':')
                && Likeness.within(1, folded.substring(0, full - 1), RECIPIENTS);
        return (changed || lost)
                && !OTHER_RECEIPT.matcher(folded).find()
                && !SENTENCE.matcher(folded).find();
    }

    /** "với nhận thức" differs by one letter, and goes on with a sentence. */
    private static boolean beginsSmall(Line line) {
        return !line.text().isEmpty() && Character.isLowerCase(line.text().charAt(0));
    }

    /** The title, in capitals, of what "(Ban hành kèm theo …)" says to be attached. */
    private int aboveNote(int note, int most) {
        int first = note;
        while (first > most && isOfAnnexTitle(lines.get(first - 1))) {
            first--;
        }
        return first;
    }

    private static boolean isOfAnnexTitle(Line line) {
        return line.isBlank()
                || line.isInCapitals()
                        && !RoleLine.isRole(line)
                        && Names.person(line.withoutNoise().text()).isEmpty();
    }

    private int endOfClosing() {
        int from = Math.max(recipientsAt, signedAt);
        if (from < 0) {
            return lines.size();
        }
        int limit = Math.min(lines.size(), from + CLOSING_LINES);
        for (int i = from + 2; i < limit; i++) {
            Line line = lines.get(i).withoutNoise();
            boolean annex = ANNEX.matcher(line.folded()).find() || TitleLine.isTitle(line);
            boolean letterhead =
                    Motto.isIn(line) && !OF_STATE.matcher(line.folded()).find();
            if (annex && line.isInCapitals() || letterhead) {
                return i;
            }
            if (ATTACHED.matcher(line.folded()).find()) {
                return aboveNote(i, from + 1);
            }
        }
        return limit;
    }
}
