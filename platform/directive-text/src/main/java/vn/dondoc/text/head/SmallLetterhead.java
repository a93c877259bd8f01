package vn.dondoc.text.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.zone.Motto;

/** A letterhead that a page prints as in a sentence, "Sở Y tế tỉnh Cà Mau": one known or placed body, right at the motto or the number. */
final class SmallLetterhead {

    private static final int LINES_AROUND = 3;
    private static final int LONGEST = 90;
    private static final Pattern NO_NAME = Pattern.compile("[:;?!\\d/]|\\.$|,$");

    private SmallLetterhead() {}

    /** The line above the number, or beside the motto. */
    static Optional<Line> line(List<Line> head) {
        for (int i = head.size() - 1; i >= 0; i--) {
            Line line = head.get(i).withoutNoise();
            boolean atMotto = i + 1 < head.size() && Motto.isIn(head.get(i + 1));
            boolean near = i >= head.size() - LINES_AROUND
                    || head.subList(i + 1, Math.min(head.size(), i + 1 + LINES_AROUND)).stream()
                            .anyMatch(Motto::isIn);
            if (near && isName(line) && (atMotto || isNamed(line.text()))) {
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private static boolean isName(Line line) {
        String text = line.text();
        return !text.isEmpty()
                && text.length() <= LONGEST
                && Character.isUpperCase(text.charAt(0))
                && !NO_NAME.matcher(text).find()
                && !Motto.isIn(line)
                && BodyStart.isAt(text);
    }

    private static boolean isNamed(String text) {
        return BodyName.isKnown(text) || BodyStart.isWhole(text);
    }
}
