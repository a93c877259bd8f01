package vn.dondoc.text.closing;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.text.name.Names;
import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Likeness;
import vn.dondoc.text.page.Line;

/** A title with dirt around it on its line. */
final class DirtyTitle {

    private static final int LONGEST_ROLE = 9;
    private static final int LONGEST_DIRT = 3;

    private DirtyTitle() {}

    /** @param body begins the name of a part of a body, which is none */
    static Optional<String> in(Line bare, Pattern body) {
        String[] words = bare.text().split(" ");
        if (words.length < 2 || words.length > LONGEST_ROLE) {
            return Optional.empty();
        }
        for (int length = words.length - 1; length >= 2; length--) {
            for (int from = 0; from + length <= words.length; from++) {
                String part = String.join(" ", Arrays.copyOfRange(words, from, from + length));
                Optional<String> title =
                        new Line(0, part, "").isInCapitals() ? Names.TITLES.findAlike(part) : Optional.empty();
                if (title.isPresent() && isDirt(words, from, length, body)) {
                    boolean deputy = from > 0 && Likeness.within(1, "pho", Folding.squeeze(words[from - 1]));
                    return Optional.of(deputy ? Deputies.title(title.get()) : title.get());
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the other words of a line are too short to mean anything. */
    private static boolean isDirt(String[] words, int from, int length, Pattern body) {
        String behind = String.join(" ", Arrays.copyOfRange(words, from + length, words.length));
        if (body.matcher(Folding.fold(behind)).find()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            boolean inside = i >= from && i < from + length;
            if (!inside && words[i].chars().filter(Character::isLetter).count() > LONGEST_DIRT) {
                return false;
            }
        }
        return true;
    }
}
