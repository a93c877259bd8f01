package vn.dondoc.text.phrase;

/** Small questions about the words at a place of a text. Each answers with the number of tokens, 0 for none. */
public final class Phrases {

    private static final Vocabulary DEALINGS = Vocabulary.of("dealings.txt");
    private static final Vocabulary IMPLEMENTING = Vocabulary.of("implementing.txt");
    private static final Vocabulary REGARDS = Vocabulary.of("regards.txt");
    private static final Vocabulary GOVERNORS = Vocabulary.of("governors.txt");
    private static final Vocabulary TOPICS = Vocabulary.of("topics.txt");
    private static final Vocabulary CONNECTIVES = Vocabulary.of("connectives.txt");

    private static final Vocabulary PARTS_IN_WORK = Vocabulary.of("parts-in-work.txt");
    private static final Vocabulary PERSONS = Vocabulary.of("persons.txt");
    private static final Vocabulary DIRECTING = Vocabulary.of("directing.txt");

    private Phrases() {}

    /** An action's first word. */
    public static int verb(Tokens tokens, int at) {
        return Vocabulary.VERBS.lengthAt(tokens, at);
    }

    /** A word of an order: giao, yêu cầu, đề nghị. */
    public static int order(Tokens tokens, int at) {
        return Vocabulary.ORDERS.lengthAt(tokens, at);
    }

    /** Words that put in charge, or make responsible. */
    public static int charge(Tokens tokens, int at) {
        return Vocabulary.CHARGES.lengthAt(tokens, at);
    }

    /** Words that make responsible, or set to work: "có trách nhiệm", "chủ động". */
    public static int duty(Tokens tokens, int at) {
        return Vocabulary.BEGINNINGS.lengthAt(tokens, at);
    }

    /** A word with which an addressee makes others act: chỉ đạo, hướng dẫn. */
    public static int directing(Tokens tokens, int at) {
        return DIRECTING.lengthAt(tokens, at);
    }

    /** Words for dealing with what was passed on. */
    public static int dealing(Tokens tokens, int at) {
        return DEALINGS.lengthAt(tokens, at);
    }

    /** Words for carrying out what a document decides. */
    public static int implementing(Tokens tokens, int at) {
        return IMPLEMENTING.lengthAt(tokens, at);
    }

    /** Words before the agency of a heading: "Đối với", "Trách nhiệm của". */
    public static int regards(Tokens tokens, int at) {
        return REGARDS.lengthAt(tokens, at);
    }

    /** "… đối với …": whom or what something concerns. */
    public static boolean isRegarding(Tokens tokens, int at) {
        return tokens.isWord(at + 1)
                && tokens.get(at).text().equals("đối")
                && tokens.get(at + 1).text().equals("với");
    }

    /** A thing's name that demands nothing. */
    public static int noun(Tokens tokens, int at) {
        return Vocabulary.NOUNS.lengthAt(tokens, at);
    }

    /** The first word of a clause before the subject. */
    public static int topic(Tokens tokens, int at) {
        return TOPICS.lengthAt(tokens, at);
    }

    /** "cơ quan", "đơn vị", "địa phương": a kind of body whose words mean nothing else. */
    public static boolean isKindOfBody(Tokens tokens, int at) {
        return Vocabulary.CLASSES.lengthAt(tokens, at) > 1;
    }

    /** A class of bodies or persons: "quỹ", "các doanh nghiệp". */
    public static boolean isBodyOfAnyKind(Tokens tokens, int at) {
        return Vocabulary.CLASSES.isAt(tokens, at);
    }

    /** A body whose name begins like an act: "Thanh tra tỉnh", "Thống kê tỉnh". */
    public static boolean isBodyByName(Tokens tokens, int at) {
        return tokens.isWord(at) && tokens.get(at).isCapitalised() && PhraseStart.isNamed(tokens, at);
    }

    /** A person or a private body, of whom what he does says which: "người nuôi tôm", "hộ kinh doanh". */
    public static boolean isPerson(Tokens tokens, int at) {
        return PERSONS.isAt(tokens, at);
    }

    /** "…, cơ quan chủ trì Đề án": not another body, but the part of the one before the comma. */
    public static boolean isPartInWork(Tokens tokens, int comma) {
        return tokens.isSign(comma, ",") && PARTS_IN_WORK.isAt(tokens, comma + 1);
    }

    /** A word that joins a clause to the one before. */
    public static int connective(Tokens tokens, int at) {
        return CONNECTIVES.lengthAt(tokens, at);
    }

    /** A person's title. */
    public static int title(Tokens tokens, int at) {
        return Vocabulary.TITLES.lengthAt(tokens, at);
    }

    /** A word that governs what follows it: "của", "về", "với". */
    static boolean governs(Tokens tokens, int at) {
        return GOVERNORS.isAt(tokens, at);
    }

    /** Whether what begins at a place is governed by the word before it, and so not who acts. */
    public static boolean isGoverned(Tokens tokens, int at) {
        return GOVERNORS.endsAt(tokens, at);
    }

    /** Tokens of a body known by its whole name: "Thi hành án dân sự", though an act begins alike. */
    public static int knownBody(Tokens tokens, int at) {
        return Vocabulary.AGENCIES.lengthAt(tokens, at);
    }
}
