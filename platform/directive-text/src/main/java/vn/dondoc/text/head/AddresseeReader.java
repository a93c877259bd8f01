package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Zones;

/** To whom the document is sent: "Kính gửi:" of a letter, "… điện:" of a telegram; one line each, or parted by semicolons. */
public final class AddresseeReader {

    private static final Pattern LABEL = Pattern.compile(
            "(?<!nhu )k[il1]nh ?g(?:ui\\s*[:;.]?|[a-z]{1,3}\\s?[:;])|(?:chu tich|thu tuong|uy ban|bo|ubnd|truong ban)[^:\\n]{0,60} dien\\s*:");
    /** "THỦ TƯỚNG CHÍNH PHỦ điện": in capitals but for the last word. */
    private static final Pattern SENDER = Pattern.compile(
            "^\\W{0,4}(?:(?:PHÓ )?(?:THỦ TƯỚNG|CHỦ TỊCH|ỦY BAN|BỘ|UBND|BAN|TRƯỞNG BAN)[\\p{Lu}\\d -]{2,80}\\s(?:điện|ĐIỆN)(?!\\p{L})"
                    + "|\\p{Lu}[\\p{Lu}\\d, -]{6,100}\\sđiện\\s{0,3}(?::|$)):?");

    private static final Pattern BULLET = Pattern.compile("^\\s{0,120}[-+•*]\\s*");
    /** Where a page's source has put the body's first words behind the last addressee. */
    private static final Pattern GROUNDS_BEHIND = Pattern.compile(
            "(?<=[\\p{Ll}.])\\s(?=(?:Căn cứ|Thực hiện) (?:[Bb]ộ luật|[Ll]uật|[Nn]ghị|[Qq]uyết định|[Tt]hông|[Cc]hỉ|[Kk]ế hoạch|[Cc]ông|[Hh]iến pháp|[Pp]háp lệnh|[Vv]ăn bản))");

    /** "Đồng kính gửi: …", of more of them. */
    private static final Pattern MORE = Pattern.compile("^\\W{0,4}(?:dong )?kinh gui\\s{0,3}[:;](?=.*[a-z])");

    /** Behind a firm's name: "(Địa chỉ: …)". */
    private static final Pattern ADDRESS = Pattern.compile("\\s\\((?:Đ/[cC]|ĐC|[ĐđD]ịa chỉ)\\s?:");

    private static final Pattern LEADS_ON = Pattern.compile("(?:,|(?<!\\p{L})(?:và|của|các|thuộc))\\s*$");
    private static final Pattern DIGIT = Pattern.compile("\\d");
    private static final int MOST = 60;
    private static final int LONGEST_ALONE = 100;
    private static final int LONGEST_NAME = 160;
    private static final int LINES_TO_BODY = 4;

    private final Zones zones;
    private final List<Line> lines;
    private final List<Found<String>> addressees = new ArrayList<>();
    /** Nothing stands beside the label. */
    private final boolean alone;
    /** The addressee being read. */
    private @Nullable Line open;

    /** That one began beside the label. */
    private boolean beside;
    /** The list is in a table's cell. */
    private boolean inCell;
    /** The list has no dashes. */
    private boolean plain;

    private AddresseeReader(Zones zones, Line label, Line sameLine) {
        this.zones = zones;
        this.lines = zones.behind(label);
        Line inline = sameLine.withoutNoise();
        this.alone = inline.text().length() <= 2;
        this.beside = !alone && !lines.isEmpty() && goesOn(sameLine, lines.getFirst());
        if (beside) {
            open = sameLine.stripped();
        } else if (!alone) {
            parts(inline);
        }
    }

    /** Whether a line begins the addressees: "Kính gửi", or "… điện" of a telegram. */
    public static boolean isLabel(Line line) {
        return LABEL.matcher(line.folded()).find()
                || SENDER.matcher(line.text()).find();
    }

    public static List<Found<String>> read(Zones zones) {
        List<Line> head = zones.head();
        for (Line line : head) {
            Optional<Matcher> label = Stream.of(LABEL.matcher(line.folded()), SENDER.matcher(line.text()))
                    .filter(Matcher::find)
                    .findFirst();
            if (label.isPresent()) {
                Line sameLine = line.piece(label.get().end(), line.text().length());
                return new AddresseeReader(zones, line, sameLine).list();
            }
        }
        return List.of();
    }

    private List<Found<String>> list() {
        for (int i = 0; i < Math.min(lines.size(), MOST); i++) {
            if (!passes(i) && !line(i)) {
                break;
            }
        }
        close();
        return addressees;
    }

    /** Whether there is nothing on a line before or between them. */
    private boolean passes(int at) {
        Line line = lines.get(at);
        boolean before = line.cells().isEmpty() && open == null && addressees.isEmpty();
        boolean passed = !MORE.matcher(line.folded()).find() && (before || isBetween(line) && moreFollow(at));
        inCell |= passed && line.text().indexOf('|') >= 0;
        return passed;
    }

    /** Reads one more line, if it is theirs. */
    private boolean line(int at) {
        Line line = lines.get(at);
        Matcher more = MORE.matcher(line.folded());
        Matcher bullet = BULLET.matcher(line.text());
        if (more.find()) {
            begin(line.piece(more.end(), line.text().length()));
            beside = true;
        } else if (bullet.find()) {
            begin(line.piece(bullet.end(), line.text().length()));
        } else if (isContinued(line)) {
            open = joined(line);
        } else if (isFirstWithoutDash(at) || isNextWithoutDash(line)) {
            begin(line);
            plain = true;
        } else {
            return false;
        }
        return true;
    }

    private boolean isContinued(Line line) {
        return open != null
                && !line.cells().isEmpty()
                && !ended(open)
                && !leaves(line)
                && (!beside || goesOn(open, line));
    }

    private boolean isFirstWithoutDash(int at) {
        Line line = lines.get(at);
        return open == null
                && addressees.isEmpty()
                && (isName(line) || alone && BodyStart.isAt(line.stripped().text()))
                && (inCell || alone && (isListed(line) || standsAlone(at)));
    }

    private boolean isNextWithoutDash(Line line) {
        return plain && open != null && isListed(open) && isName(line) && ended(line);
    }

    private void begin(Line first) {
        close();
        open = first;
    }

    private void close() {
        if (open != null) {
            parts(open);
        }
        open = null;
    }

    /** Whether the addressee beside the label has its end on the next line. */
    private static boolean goesOn(Line above, Line below) {
        String text = below.stripped().text();
        return !text.isEmpty()
                && (LEADS_ON.matcher(above.text()).find()
                        || text.startsWith("(")
                        || Character.isLowerCase(text.charAt(0)));
    }

    private static boolean isBetween(Line line) {
        return line.isBlank() || LABEL.matcher(line.folded()).find();
    }

    /** A sentence of the body, or a second label of more addressees. */
    private static boolean leaves(Line line) {
        return SubjectReader.beginsBody(line) || isBetween(line);
    }

    /** A page's source may have an empty line below each; and more are named behind "Đồng kính gửi". */
    private boolean moreFollow(int blank) {
        for (int i = blank + 1; i < Math.min(lines.size(), blank + 4); i++) {
            if (MORE.matcher(lines.get(i).folded()).find()) {
                return true;
            }
            if (!isBetween(lines.get(i))) {
                return BULLET.matcher(lines.get(i).text()).find();
            }
        }
        return false;
    }

    /** In the cell beside the label: a body's name without a dash; no sentence. */
    private static boolean isName(Line line) {
        Line bare = line.withoutNoise();
        return !bare.text().isEmpty()
                && bare.text().length() <= LONGEST_NAME
                && Character.isUpperCase(bare.text().charAt(0))
                && !SubjectReader.beginsBody(line);
    }

    /** One of a list without dashes. */
    private static boolean isListed(Line line) {
        return line.text().length() <= LONGEST_NAME
                && line.text().stripTrailing().endsWith(";");
    }

    /** Below the label: a name, and then nothing or the body's first paragraph. */
    private boolean standsAlone(int at) {
        String name = lines.get(at).stripped().text();
        boolean twoLines =
                name.endsWith(",") && at + 2 < lines.size() && lines.get(at + 2).isBlank();
        boolean last = at + 1 == lines.size()
                || twoLines
                || lines.get(at + 1).isBlank()
                || SubjectReader.beginsBody(lines.get(at + 1))
                || lines.get(at + 1).text().length() > LONGEST_ALONE;
        boolean body = BodyStart.isAt(name) && beginsBelow(at);
        return last
                && name.length() <= (body ? LONGEST_NAME + LONGEST_ALONE : LONGEST_ALONE)
                && !name.endsWith(":")
                && (body || !DIGIT.matcher(name).find());
    }

    /** Whether nothing stands between a line and the body. */
    private boolean beginsBelow(int at) {
        return lines.subList(at + 1, Math.min(lines.size(), at + 1 + LINES_TO_BODY)).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .filter(SubjectReader::beginsBody)
                .isPresent();
    }

    private Line joined(Line line) {
        int start = open == null ? line.start() : open.start();
        return new Line(
                start,
                zones.page().clean().substring(start, line.end()).replace('\n', ' '),
                zones.page().folded().substring(start, line.end()).replace('\n', ' '));
    }

    private static boolean ended(Line open) {
        String text = open.stripped().text();
        return text.endsWith(";") || text.endsWith(".") || text.matches(".*[;.]\\W{0,3}\\w?\\W{0,3}");
    }

    private void parts(Line line) {
        int from = 0;
        Matcher grounds = GROUNDS_BEHIND.matcher(line.text());
        String whole = grounds.find() ? line.text().substring(0, grounds.start()) : line.text();
        Matcher address = ADDRESS.matcher(whole);
        String text = address.find() ? whole.substring(0, address.start()) : whole;
        while (from < text.length()) {
            int semicolon = text.indexOf(';', from);
            int to = semicolon < 0 ? text.length() : semicolon;
            Line part = line.piece(from, to).withoutNoise();
            if (part.text().length() > 3) {
                addressees.add(zones.found(part.text().replaceAll("\\s+", " "), part, Found.PRINTED));
            }
            from = to + 1;
        }
    }
}
