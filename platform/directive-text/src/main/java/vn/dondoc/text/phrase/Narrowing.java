package vn.dondoc.text.phrase;

/** Words that narrow a collective and belong to its phrase, though no list knows them. */
final class Narrowing {

    private static final int MOST_OF_KIND = 4;

    private Narrowing() {}

    /** "các doanh nghiệp viễn thông chủ động …": small words between a class and the verb or comma say of which kind. */
    static int kind(Tokens tokens, int from, int at, int lastCapital) {
        boolean behindClass = lastCapital < from
                && PhraseStart.PLURALS.contains(tokens.get(from).folded())
                && at == from + 1 + Vocabulary.CLASSES.lengthAt(tokens, from + 1);
        if (!behindClass) {
            return 0;
        }
        for (int i = at; i < Math.min(tokens.size(), at + MOST_OF_KIND + 1); i++) {
            boolean ends = tokens.isSign(i, ",") || Vocabulary.VERBS.lengthAt(tokens, i) > 1;
            if (ends) {
                return i - at;
            }
            if (!tokens.isWord(i) || !tokens.get(i).isSmall() || Vocabulary.VERBS.isAt(tokens, i)) {
                return 0;
            }
        }
        return 0;
    }

    /** "các tỉnh từ Hà Tĩnh đến Khánh Hòa". */
    static boolean isBetweenPlaces(Tokens tokens, int from, int at) {
        Token token = tokens.get(at);
        return (token.text().equals("từ") || token.text().equals("đến"))
                && at > from
                && tokens.isWord(at + 1)
                && tokens.get(at + 1).isCapitalised();
    }
}
