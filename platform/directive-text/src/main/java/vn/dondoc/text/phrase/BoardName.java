package vn.dondoc.text.phrase;

/**
 * The name of a board, which says in small letters what it is for, though that begins like an action: "Ban Chỉ đạo phòng, chống
 * dịch bệnh", "Hội đồng thi đua, khen thưởng". A body's own action ends it.
 */
final class BoardName {

    private static final Vocabulary BOARDS = Vocabulary.of("boards.txt");
    private static final Vocabulary MATTERS = Vocabulary.of("matters.txt");
    private static final int LONGEST = 16;

    private BoardName() {}

    /** How many tokens its head and its matter take; 0 where no matter follows the head. */
    static int lengthAt(Tokens tokens, int at) {
        int head = BOARDS.lengthAt(tokens, at);
        int matter = head == 0 ? 0 : MATTERS.lengthAt(tokens, at + head);
        if (matter == 0) {
            return 0;
        }
        int end = at + head + matter;
        while (end < Math.min(tokens.size(), at + LONGEST)) {
            int more = more(tokens, end);
            if (more == 0) {
                break;
            }
            end += more;
        }
        return end - at;
    }

    private static int more(Tokens tokens, int at) {
        boolean joined = tokens.isSign(at, ",") || tokens.isAnd(at);
        if (joined) {
            int matter = MATTERS.lengthAt(tokens, at + 1);
            return matter == 0 ? 0 : matter + 1;
        }
        boolean goesOn = tokens.isWord(at)
                && tokens.get(at).isSmall()
                && !tokens.get(at).text().equals("cùng")
                && (PhraseEnd.isHalfOfNoun(tokens, at) || !Vocabulary.VERBS.isAt(tokens, at))
                && !Vocabulary.ORDERS.isAt(tokens, at)
                && !Vocabulary.RELATIVES.isAt(tokens, at)
                && !PhraseEnd.isNeverInNames(tokens.get(at));
        return goesOn ? 1 : 0;
    }
}
