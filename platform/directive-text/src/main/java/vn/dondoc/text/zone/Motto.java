package vn.dondoc.text.zone;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;

/** The country's name and the motto below it, right of the letterhead or under it: printed, or as a scan has left them. */
public final class Motto {

    private static final Pattern PRINTED = Pattern.compile(
            "c.?ng h.?a x.? h.?i|(?:[^a-z ][a-z]{0,2}ng|ong) hoa xa hoi chu nghia|doc l.?p ?[-.,~ ] ?t.? ?do|dang cong san viet nam");
    /** The Youth Union prints its name there. */
    private static final Pattern YOUTH_UNION =
            Pattern.compile("(?:^| {3,}|\\|\\W{0,4})(?<name>doan (?:tncs|thanh nien cong san) ho chi minh)\\W*$");

    private static final String[] LETTERS = {"conghoaxahoichunghiavietnam", "doclaptudohanhphuc", "dangcongsanvietnam"};
    /** One letter in so many may differ. */
    private static final int LETTERS_PER_SLIP = 5;
    /** No line of a letterhead is longer. */
    private static final int LONGEST = 160;

    private Motto() {}

    public static boolean isIn(Line line) {
        return in(line).isPresent();
    }

    public static boolean isYouthUnion(Line cell) {
        return YOUTH_UNION.matcher(cell.folded()).find();
    }

    /** Where it begins in a line. */
    public static OptionalInt in(Line line) {
        Matcher printed = PRINTED.matcher(line.folded());
        if (printed.find()) {
            return OptionalInt.of(printed.start());
        }
        Matcher union = YOUTH_UNION.matcher(line.folded());
        if (line.isInCapitals() && union.find()) {
            return OptionalInt.of(union.start("name"));
        }
        if (line.text().length() <= LONGEST) {
            for (int at = 0; at < line.text().length(); at++) {
                boolean wordBegins =
                        line.text().charAt(at) != ' ' && (at == 0 || line.text().charAt(at - 1) == ' ');
                if (wordBegins && isDamaged(Folding.squeeze(line.text().substring(at)))) {
                    return OptionalInt.of(at);
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean isDamaged(String letters) {
        for (String motto : LETTERS) {
            int slips = motto.length() / LETTERS_PER_SLIP;
            String begin = letters.substring(0, Math.min(letters.length(), motto.length()));
            if (letters.length() >= motto.length() - slips && Likeness.within(slips, motto, begin)) {
                return true;
            }
        }
        return false;
    }
}
