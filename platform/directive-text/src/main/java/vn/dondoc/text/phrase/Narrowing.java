package vn.dondoc.text.phrase;

/** Words that narrow a collective and belong to its phrase, though no list knows them. */
final class Narrowing {

    /** What units do all the time, and are told apart by. */
    private static final Vocabulary DOINGS = Vocabulary.of("doings.txt");

    private static final int MOST_OF_KIND = 4;
    /** "các" and the words of a class. */
    private static final int MOST_OF_CLASS = 5;

    private static final int LONGEST_DOING = 18;

    private Narrowing() {}

    /** "các doanh nghiệp viễn thông chủ động …": small words between a class and the verb, the comma or a clause say of which kind. */
    static int kind(Tokens tokens, int from, int at) {
        if (!isBehindClass(tokens, from, at)) {
            return 0;
        }
        for (int i = at; i < Math.min(tokens.size(), at + MOST_OF_KIND + 1); i++) {
            boolean ends = tokens.isSign(i, ",")
                    || tokens.isAnd(i)
                    || Vocabulary.VERBS.lengthAt(tokens, i) > 1
                    || Vocabulary.RELATIVES.isAt(tokens, i);
            if (ends) {
                return i - at;
            }
            if (!tokens.isWord(i) || !tokens.get(i).isSmall() || Vocabulary.VERBS.isAt(tokens, i)) {
                return 0;
            }
        }
        return 0;
    }

    /** Right behind "các" and a class of bodies. */
    private static boolean isBehindClass(Tokens tokens, int from, int at) {
        for (int plural = at - 2; plural >= Math.max(from, at - MOST_OF_CLASS); plural--) {
            if (PhraseStart.PLURALS.contains(tokens.get(plural).folded())) {
                return plural + 1 + Vocabulary.CLASSES.lengthAt(tokens, plural + 1) == at;
            }
        }
        return false;
    }

    /** "Các đơn vị quản lý, vận hành hồ chứa có trách nhiệm …": what they do says which, if what they are to do follows it. */
    static int byDoing(Tokens tokens, int from, int at) {
        boolean oneUnit = at == from + 2 && Vocabulary.CLASSES.lengthAt(tokens, from) == 2;
        if (oneUnit) {
            int doing = toCharge(tokens, at);
            return doing > 0 && saysResponsible(tokens, at + doing) ? doing : 0;
        }
        if (!DOINGS.isAt(tokens, at)) {
            return 0;
        }
        return isBehindClass(tokens, from, at) ? toCharge(tokens, at) : byDuty(tokens, from, at);
    }

    /** "Các tổ chức, hộ gia đình nuôi trồng thủy sản trên sông có trách nhiệm …": all before the duty says which of them. */
    static int byDuty(Tokens tokens, int from, int at) {
        boolean plural = PhraseStart.PLURALS.contains(tokens.get(from).folded());
        if (!plural || !Vocabulary.CLASSES.isAt(tokens, from + 1)) {
            return 0;
        }
        for (int i = at; i < Math.min(tokens.size(), at + LONGEST_DOING); i++) {
            boolean passes = tokens.isSign(i, ",") || tokens.isWord(i) && !PhraseStart.begins(tokens, i, false);
            if (!passes || saysResponsible(tokens, i)) {
                return passes && isOfDuty(tokens, i + 3) && !tokens.isSign(i - 1, ",") ? i - at : 0;
            }
        }
        return 0;
    }

    /** Behind "có trách nhiệm" the text or the clause ends, or a verb says what for; not "các cơ quan có trách nhiệm liên quan". */
    private static boolean isOfDuty(Tokens tokens, int at) {
        return !tokens.has(at) || tokens.isSign(at, ":") || tokens.isSign(at, ",") || Vocabulary.VERBS.isAt(tokens, at);
    }

    /** "Các đơn vị được giao quản lý, vận hành hồ chứa có trách nhiệm …". */
    static int byWhatIsGiven(Tokens tokens, int clause, int at) {
        return tokens.get(clause).text().equals("được") ? toCharge(tokens, at) : 0;
    }

    /** "các đơn vị có chức năng đào tạo, bồi dưỡng …": what narrows them goes on behind the comma or "và". */
    static boolean byPair(Tokens tokens, int clause, int connector) {
        return connector - clause >= 4
                && Vocabulary.VERBAL_NOUNS.lengthAt(tokens, connector - 2) == 2
                && Vocabulary.VERBAL_NOUNS.isAt(tokens, connector + 1);
    }

    /** "có trách nhiệm", "chịu trách nhiệm": "Đơn vị soạn thảo văn bản chịu trách nhiệm …". */
    private static boolean saysResponsible(Tokens tokens, int at) {
        return tokens.isWord(at + 1) && tokens.get(at + 1).text().equals("trách");
    }

    /** Tokens up to words that put in charge, with no comma before them; 0 if there are none. */
    private static int toCharge(Tokens tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + LONGEST_DOING); i++) {
            boolean ends = tokens.isSign(i, ".") || tokens.isSign(i, ";") || tokens.isSign(i, "(");
            if (ends) {
                return 0;
            }
            boolean charge = Vocabulary.BEGINNINGS.isAt(tokens, i) || Vocabulary.CHARGES.isAt(tokens, i);
            if (charge || tokens.isSign(i, ":")) {
                return tokens.isSign(i - 1, ",") ? 0 : i - at;
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
