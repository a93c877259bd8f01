package vn.dondoc.text.item;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that have run into the line of their article: "Điều 9. Tổ chức thực hiện 1. … 2. … 3. …". They count up from one, and
 * behind the first each stands where a sentence has ended; one of them may be lost. Two at least.
 */
final class NumbersOfArticle {

    /** With the dirt that a scan leaves between a sentence and the number. */
    private static final Pattern MARK =
            Pattern.compile("(?<=\\s|[_.])(\\d{1,2})\\s?[.,]\\s?(?=\\p{Lu}\\p{L}{0,20}[\\s,])");

    private static final Pattern ENDED =
            Pattern.compile("[.;:](?:[^\\p{Lu}\\p{Ll}]{0,8}\\p{L})?[^\\p{Lu}\\p{Ll}]{0,12}$");
    /** What {@link #ENDED} needs to see. */
    private static final int DIRT = 16;
    /** A heading is no longer. */
    private static final int FIRST_WITHIN = 260;

    private NumbersOfArticle() {}

    static List<InnerLabels.Inner> read(String text, int from) {
        List<InnerLabels.Inner> found = new ArrayList<>();
        Matcher mark = MARK.matcher(text).region(from, text.length()).useTransparentBounds(true);
        int last = 0;
        while (mark.find()) {
            int number = Integer.parseInt(mark.group(1));
            boolean next = found.isEmpty()
                    ? number == 1 && mark.start() - from <= FIRST_WITHIN
                    : (number == last + 1 || number == last + 2) && isBehindSentence(text, mark.start());
            if (next) {
                last = number;
                found.add(new InnerLabels.Inner(mark.start(), mark.end(), mark.group(1)));
            }
        }
        return found.size() < 2 ? List.of() : found;
    }

    private static boolean isBehindSentence(String text, int at) {
        return ENDED.matcher(text.substring(Math.max(0, at - DIRT), at)).find();
    }
}
