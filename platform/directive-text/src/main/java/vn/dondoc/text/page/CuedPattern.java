package vn.dondoc.text.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern that is tried only on a text that holds one of the words it cannot match without. Most texts hold none, and to
 * look for a word costs a hundredth of what it costs to try a pattern at every place.
 */
public final class CuedPattern {

    private final Pattern pattern;
    private final List<String> cues;

    private CuedPattern(Pattern pattern, List<String> cues) {
        this.pattern = pattern;
        this.cues = cues;
    }

    /** @param cues of which every match holds one; no match may be empty */
    public static CuedPattern of(String regex, String... cues) {
        return new CuedPattern(Pattern.compile(regex), List.of(cues));
    }

    /** To find with, not to replace: where no cue stands, it has no text and finds nothing. */
    public Matcher matcher(String text) {
        return pattern.matcher(holdsCue(text) ? text : "");
    }

    /** The text, and none of what matches left in it. */
    public String without(String text) {
        return holdsCue(text) ? pattern.matcher(text).replaceAll("") : text;
    }

    public boolean isIn(String text) {
        return matcher(text).find();
    }

    private boolean holdsCue(String text) {
        for (String cue : cues) {
            if (text.contains(cue)) {
                return true;
            }
        }
        return false;
    }
}
