package vn.dondoc.text.phrase;

import java.util.Locale;
import java.util.Set;

/** With which words a phrase that names agencies begins, and which name nobody alone. */
final class PhraseStart {

    static final Set<String> PLURALS = Set.of("cac", "nhung", "toan", "tat");

    private PhraseStart() {}

    /** Whether a phrase may begin here; {@code lenient} lets small letters begin one, as behind an order. */
    static boolean begins(Tokens tokens, int at, boolean lenient) {
        if (!tokens.isWord(at)) {
            return false;
        }
        Token first = tokens.get(at);
        if (PLURALS.contains(first.folded()) && tokens.isWord(at + 1)) {
            boolean all = first.folded().equals("toan") || first.folded().equals("tat");
            int next = all ? at + 2 : at + 1;
            return Vocabulary.CLASSES.isAt(tokens, next)
                    || Vocabulary.TITLES.isAt(tokens, next)
                    || tokens.isWord(next) && tokens.get(next).isCapitalised() && isNamed(tokens, next);
        }
        if (first.isCapitalised() || Character.isDigit(first.text().charAt(0))) {
            return isNamed(tokens, at)
                    || Vocabulary.TITLES.isAt(tokens, at) && tokens.isWord(at + 1)
                    || lenient && Vocabulary.CLASSES.isAt(tokens, at);
        }
        return Vocabulary.TITLES.isAt(tokens, at) && tokens.isWord(at + 1)
                || lenient && Vocabulary.CLASSES.isAt(tokens, at);
    }

    /** Whether a body's own name begins here, and no verb or thing that begins like one (Báo cáo, Tổ chức). */
    static boolean isNamed(Tokens tokens, int at) {
        int head = Math.max(Vocabulary.AGENCIES.lengthAt(tokens, at), Vocabulary.HEADS.lengthAt(tokens, at));
        int other = Math.max(Vocabulary.VERBS.lengthAt(tokens, at), Vocabulary.NOUNS.lengthAt(tokens, at));
        return tokens.get(at).isCapitalised()
                && other <= head
                && (Vocabulary.AGENCIES.isAt(tokens, at) || Vocabulary.HEADS.isAt(tokens, at));
    }

    /** A head or a title alone ("lãnh đạo", "đơn vị") names nobody. */
    static boolean isBare(Tokens tokens, int from, int to) {
        int length = to - from;
        return length == 0
                || length == Vocabulary.TITLES.lengthAt(tokens, from)
                        && !tokens.get(from).folded().equals("cac")
                || length == Vocabulary.CLASSES.lengthAt(tokens, from)
                        && Vocabulary.AGENCIES.lengthAt(tokens, from) != length
                || length == 1
                        && Vocabulary.HEADS.isAt(tokens, from)
                        && tokens.get(from).text().length() < 5
                        && !isAbbreviation(tokens.get(from));
    }

    private static boolean isAbbreviation(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }
}
