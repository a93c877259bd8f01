package vn.dondoc.text.clause;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.dondoc.text.phrase.Tokens;

/**
 * A part of a text between full stops, semicolons and colons.
 *
 * @param from first token
 * @param to token behind the last
 * @param beginsSentence whether a full stop, a colon or nothing stands before it
 */
public record Clause(int from, int to, boolean beginsSentence) {

    private static final Set<String> ABBREVIATIONS =
            Set.of("tp", "ts", "ths", "bs", "ds", "tt", "tx", "q", "p", "st", "gs", "pgs", "ks", "cn");

    public static List<Clause> of(Tokens tokens) {
        List<Clause> clauses = new ArrayList<>();
        int start = 0;
        boolean sentence = true;
        for (int i = 0; i <= tokens.size(); i++) {
            boolean colon = tokens.isSign(i, ":");
            boolean stop = i < tokens.size() && endsSentence(tokens, i);
            if (i == tokens.size() || stop || colon || tokens.isSign(i, ";")) {
                if (i > start) {
                    clauses.add(new Clause(start, i, sentence));
                }
                sentence = stop || colon;
                start = i + 1;
            }
        }
        return clauses;
    }

    private static boolean endsSentence(Tokens tokens, int at) {
        if (!tokens.isSign(at, ".") && !tokens.isSign(at, "!") && !tokens.isSign(at, "?")) {
            return false;
        }
        boolean spaced = tokens.has(at + 1)
                && tokens.get(at + 1).start() > tokens.get(at).end();
        boolean abbreviated =
                at > 0 && ABBREVIATIONS.contains(tokens.get(at - 1).folded());
        boolean goesOn = tokens.isWord(at + 1) && tokens.get(at + 1).isSmall();
        return spaced && !abbreviated && !goesOn;
    }
}
