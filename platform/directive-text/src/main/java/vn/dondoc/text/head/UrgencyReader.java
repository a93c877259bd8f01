package vn.dondoc.text.head;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.header.Urgency;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.TitleLine;
import vn.dondoc.text.zone.Zones;

/** The urgency stamp: in capitals, alone in the head on its line or in its column, or before "Kính gửi". */
public final class UrgencyReader {

    private static final Pattern BEFORE_ADDRESS = Pattern.compile("\\s+kinh gui.*$");
    /** In a frame, of which a scan has left its sides, beside the number or alone. */
    private static final Pattern FRAMED = Pattern.compile(
            "(?:^\\W{0,3}|[\\[({|]\\s?)[l1i]?(hoa toc hen gio|hoa toc|thuong khan|khan)\\s?(?:[\\])}|¦]|\\W{0,3}$)");

    private static final Pattern BESIDE_NUMBER = Pattern.compile(
            "^\\W{0,4}s[oe60]\\s?[:;.].{0,24}[-/]\\S{1,16}\\s+(hoa toc hen gio|hoa toc|thuong khan|khan)(?=\\s|$)");

    private static final Pattern BEFORE_TITLE =
            Pattern.compile("^\\W{0,4}(hoa toc hen gio|hoa toc|thuong khan|khan)(?=\\s+[a-z]{2,})");

    /** Where a scan has made one line of the stamp and of place and date. */
    private static final Pattern BEFORE_DATE =
            Pattern.compile("^\\W{0,4}(hoa toc hen gio|hoa toc|thuong khan|khan)(?=\\W{1,6}[a-z. ]{3,40}, ?ngay\\s)");

    private static final Map<String, Urgency> STAMPS = new LinkedHashMap<>();

    static {
        STAMPS.put("hoa toc hen gio", Urgency.FLASH);
        STAMPS.put("hoa toc", Urgency.FLASH);
        STAMPS.put("thuong khan", Urgency.VERY_URGENT);
        STAMPS.put("khan", Urgency.URGENT);
    }

    private UrgencyReader() {}

    public static @Nullable Found<Urgency> read(Zones zones) {
        for (Line line : zones.head()) {
            for (Line cell : cells(line)) {
                Urgency urgency = STAMPS.get(cell.folded());
                if (urgency != null && cell.isInCapitals()) {
                    return zones.found(urgency, cell, Found.PRINTED);
                }
            }
            Optional<Line> stamp = stamp(line, FRAMED)
                    .or(() -> stamp(line, BESIDE_NUMBER))
                    .or(() -> stamp(line, BEFORE_DATE))
                    .or(() -> stamp(line, BEFORE_TITLE).filter(found -> isBeforeTitle(line, found)));
            if (stamp.isPresent()) {
                Urgency urgency = Objects.requireNonNull(STAMPS.get(stamp.get().folded()));
                return zones.found(urgency, stamp.get(), Found.REPAIRED);
            }
        }
        return null;
    }

    private static boolean isBeforeTitle(Line line, Line stamp) {
        Line behind = line.piece(stamp.end() - line.start(), line.text().length());
        return line.isInCapitals() && TitleLine.isTitle(behind);
    }

    static boolean isStamp(Line line) {
        return stamp(line, FRAMED).isPresent()
                || cells(line).stream().anyMatch(cell -> cell.isInCapitals() && STAMPS.containsKey(cell.folded()));
    }

    /** Without the stamp that stands before place and date. */
    static Line behindStamp(Line line) {
        return stamp(line, BEFORE_DATE)
                .map(stamp -> line.piece(stamp.end() - line.start(), line.text().length()))
                .orElse(line);
    }

    private static Optional<Line> stamp(Line line, Pattern place) {
        Matcher stamp = place.matcher(line.folded());
        return stamp.find()
                        && (line.text().startsWith("[")
                                || isStamped(line.text().substring(stamp.start(1), stamp.end(1))))
                ? Optional.of(line.piece(stamp.start(1), stamp.end(1)))
                : Optional.empty();
    }

    /** Nearly in capitals: a scan takes one or two for small letters. */
    private static boolean isStamped(String words) {
        long capitals = words.chars().filter(Character::isUpperCase).count();
        return Character.isUpperCase(words.charAt(0))
                && capitals * 2 >= words.chars().filter(Character::isLetter).count();
    }

    private static List<Line> cells(Line line) {
        var address = BEFORE_ADDRESS.matcher(line.folded());
        Line before = address.find() ? line.piece(0, address.start()) : line;
        return before.cells().stream().map(Line::withoutNoise).toList();
    }
}
