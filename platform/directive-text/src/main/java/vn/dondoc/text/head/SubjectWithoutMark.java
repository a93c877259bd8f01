package vn.dondoc.text.head;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.header.Found;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;
import vn.dondoc.text.zone.Zones;

/**
 * A letter's subject that begins without "V/v": the words in small letters between number and date above and "Kính gửi" below,
 * where a letter has nothing else.
 */
final class SubjectWithoutMark {

    private static final int MOST_LINES = 8;
    private static final int FEWEST_WORDS = 4;
    private static final Pattern BEGINS = Pattern.compile("^\\p{Lu}\\p{Ll}+ \\p{Ll}");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\d ,.()/:;\"“”-]+");
    private static final Pattern NUMBERED = Pattern.compile("^\\W{0,4}so\\s?[:.]");

    private SubjectWithoutMark() {}

    static @Nullable Found<String> read(Zones zones) {
        List<Line> head = zones.head();
        for (int i = 0; i < head.size(); i++) {
            if (AddresseeReader.isLabel(head.get(i))) {
                return above(head, i).map(lines -> lines.found(zones)).orElse(null);
            }
        }
        return null;
    }

    private static Optional<SubjectLines> above(List<Line> head, int address) {
        List<Line> lines = new ArrayList<>();
        int at = address - 1;
        while (at >= 0 && lines.size() <= MOST_LINES && (head.get(at).isBlank() || isOfSubject(head.get(at)))) {
            if (!head.get(at).isBlank()) {
                lines.addFirst(head.get(at));
            }
            at--;
        }
        boolean belowNumber = at >= 0
                && (PlaceAndDate.isAll(head.get(at))
                        || NUMBERED.matcher(head.get(at).folded()).find());
        int words = lines.stream()
                .mapToInt(line -> line.withoutNoise().text().split("\\s+").length)
                .sum();
        if (!belowNumber
                || words < FEWEST_WORDS
                || lines.size() > MOST_LINES
                || !BEGINS.matcher(lines.getFirst().withoutNoise().text()).find()) {
            return Optional.empty();
        }
        SubjectLines subject = new SubjectLines();
        lines.forEach(subject::addWithMark);
        return Optional.of(subject);
    }

    static boolean isOfSubject(Line line) {
        return !line.isInCapitals()
                && line.cells().size() == 1
                && WORDS.matcher(line.withoutNoise().text()).matches()
                && !Motto.isIn(line)
                && !UrgencyReader.isStamp(line)
                && !PlaceAndDate.isAll(line)
                && !NUMBERED.matcher(line.folded()).find();
    }
}
