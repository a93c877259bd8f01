package vn.dondoc.text.phrase;

import java.util.Locale;
import java.util.Set;

/** Words that narrow a collective and belong to its phrase, though no list knows them. */
final class Narrowing {

    /** What units do all the time, and are told apart by. */
    private static final Vocabulary DOINGS = Vocabulary.of("doings.txt");

    /** Words that a comma or "và" joins to one: phòng, chống; nhỏ và vừa. */
    private static final Set<String> PAIRS = Set.of("phong chong", "nho vua", "phong chua");

    private static final Set<String> PURPOSES = Set.of("để", "nhằm");
    private static final Set<String> HOW = Set.of("chặt", "tốt", "nghiêm", "hiệu", "có", "các", "việc", "chất");

    private static final Set<String> LEVELS = Set.of("tỉnh", "huyện", "phố", "xã", "phường", "quận");
    /** Small syllables of a name behind its last capital. */
    private static final int NAME_RUN = 4;

    private static final int MOST_OF_KIND = 4;
    /** "các" and the words of a class. */
    private static final int MOST_OF_CLASS = 5;

    private static final int MOST_BEFORE_COLON = 6;

    private static final Set<String> BUSINESSES =
            Set.of("doanh nghiệp", "cơ sở", "hợp tác", "công ty", "tập đoàn", "hộ kinh", "thương nhân", "hộ gia");

    private static final int LONGEST_TRADE = 10;
    private static final int LONGEST_DOING = 18;

    private Narrowing() {}

    /** "Các đơn vị quy định tại Điều 1": which of them, and no act of theirs. */
    static boolean isByRule(Tokens tokens, int at) {
        return tokens.isWord(at + 2)
                && tokens.get(at).text().equals("quy")
                && tokens.get(at + 1).text().equals("định")
                && tokens.get(at + 2).text().equals("tại");
    }

    /** "các doanh nghiệp viễn thông chủ động …": small words between a class and the verb, the comma or a clause say of which kind. */
    static int kind(Tokens tokens, int from, int at) {
        if (DOINGS.endsAt(tokens, at) && isBehindClass(tokens, from, at - 2)) {
            return Math.max(0, byTrade(tokens, at - 2) - 2);
        }
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
            boolean acts = Vocabulary.VERBS.isAt(tokens, i) && !tokens.areAt(i, "giao", "thông");
            if (!tokens.isWord(i) || !tokens.get(i).isSmall() || acts) {
                return 0;
            }
        }
        return 0;
    }

    /** "Cục Kết cấu hạ tầng xây dựng tham mưu …": small words of a name before it, and what is to be done right behind it. */
    static int endOfName(Tokens tokens, int lastCapital, int at) {
        int length = Vocabulary.VERBAL_NOUNS.lengthAt(tokens, at);
        if (length > 0 && lastCapital >= at - 2 && isNameListed(tokens, at + length)) {
            return length;
        }
        boolean inName = length > 0
                && lastCapital >= at - NAME_RUN
                && lastCapital < at - 1
                && tokens.isWord(at - 1)
                && tokens.get(at - 1).isSmall()
                && !tokens.isAnd(at - 1);
        return inName && Vocabulary.VERBS.lengthAt(tokens, at + length) > 1 ? length : 0;
    }

    /** "Trung tâm Xúc tiến đầu tư, Thương mại và Du lịch": behind a comma the name goes on with a capital, and no body begins. */
    private static boolean isNameListed(Tokens tokens, int at) {
        return tokens.isSign(at, ",")
                && tokens.isWord(at + 2)
                && tokens.get(at + 1).isCapitalised()
                && tokens.get(at + 2).isSmall()
                && !Vocabulary.AGENCIES.isAt(tokens, at + 1)
                && !Vocabulary.HEADS.isAt(tokens, at + 1)
                && !Vocabulary.TITLES.isAt(tokens, at + 1)
                && !Vocabulary.STARTERS.isAt(tokens, at + 1);
    }

    /** Right behind "các" and a class of bodies. */
    private static boolean isBehindClass(Tokens tokens, int from, int at) {
        for (int plural = at - 2; plural >= Math.max(from, at - MOST_OF_CLASS); plural--) {
            if (PhraseStart.PLURALS.contains(tokens.get(plural).folded())) {
                int kind = Math.max(
                        Vocabulary.CLASSES.lengthAt(tokens, plural + 1),
                        Vocabulary.TITLES.lengthAt(tokens, plural + 1));
                return plural + 1 + kind == at;
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
        if (!isBehindClass(tokens, from, at)) {
            return byDuty(tokens, from, at);
        }
        int charge = toCharge(tokens, at);
        return charge > 0 ? charge : byTrade(tokens, at);
    }

    /** "Các doanh nghiệp kinh doanh hạ tầng khu công nghiệp rà soát …": their trade, if a further verb follows with no comma between. */
    private static int byTrade(Tokens tokens, int at) {
        boolean business = at >= 2
                && BUSINESSES.contains(
                        tokens.get(at - 2).lower() + " " + tokens.get(at - 1).lower());
        for (int i = at + DOINGS.lengthAt(tokens, at); business && i < at + LONGEST_TRADE; i++) {
            if (endsTrade(tokens, i)) {
                return i - at > 2 ? i - at : 0;
            }
            if (!tokens.isWord(i)) {
                return 0;
            }
        }
        return 0;
    }

    private static boolean endsTrade(Tokens tokens, int at) {
        return !tokens.has(at)
                || tokens.isSign(at, ":")
                || tokens.get(at).text().equals("cùng")
                || PhraseEnd.isNeverInNames(tokens.get(at))
                || Vocabulary.VERBS.lengthAt(tokens, at) > 1 && !DOINGS.isAt(tokens, at);
    }

    /**
     * "phối hợp với các đơn vị quản lý về điện, nước để …", "… và đơn vị sử dụng lao động tổ chức …": what those who take part do
     * says which they are, if a further verb or the purpose follows.
     */
    static int ofCompanion(Tokens tokens, int from, int at) {
        int doing = DOINGS.lengthAt(tokens, at);
        boolean behindUnit = at - 2 >= from && Vocabulary.CLASSES.lengthAt(tokens, at - 2) == 2;
        if (doing == 0 || !behindUnit || isHow(tokens, at + doing)) {
            return 0;
        }
        for (int i = at + doing + 1; i < Math.min(tokens.size(), at + LONGEST_DOING); i++) {
            boolean purpose = tokens.isSign(i, "(")
                    || tokens.isWord(i) && PURPOSES.contains(tokens.get(i).text());
            boolean acts = tokens.isWord(i - 1) && Vocabulary.VERBS.lengthAt(tokens, i) > 1 && !DOINGS.isAt(tokens, i);
            if (purpose || acts) {
                return tokens.isWord(i - 1) ? i - at : 0;
            }
            boolean goesOn = tokens.isWord(i) || tokens.isSign(i, ",") && !Vocabulary.VERBS.isAt(tokens, i + 1);
            if (!goesOn) {
                return 0;
            }
        }
        return 0;
    }

    /** "quản lý chặt chẽ", "quản lý tốt": an act, and no kind of unit. */
    private static boolean isHow(Tokens tokens, int at) {
        return !tokens.isWord(at) || HOW.contains(tokens.get(at).text());
    }

    /** "Các tổ chức, hộ gia đình nuôi trồng thủy sản trên sông có trách nhiệm …": all before the duty, or a near colon, says which of them. */
    static int byDuty(Tokens tokens, int from, int at) {
        boolean plural = PhraseStart.PLURALS.contains(tokens.get(from).folded());
        if (!plural || !Vocabulary.CLASSES.isAt(tokens, from + 1)) {
            return 0;
        }
        for (int i = at; i < Math.min(tokens.size(), at + LONGEST_DOING); i++) {
            if (tokens.isSign(i, ":")) {
                return i - at <= MOST_BEFORE_COLON ? i - at : 0;
            }
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

    /** "chủ đầu tư hạ tầng KCN": small words between a class and an abbreviation say of which kind. */
    static int byAbbreviation(Tokens tokens, int at) {
        if (at < 2 || Vocabulary.CLASSES.lengthAt(tokens, at - 2) + Vocabulary.CLASSES.lengthAt(tokens, at - 3) < 2) {
            return 0;
        }
        for (int i = at; i <= at + 2 && tokens.isWord(i); i++) {
            String word = tokens.get(i).text();
            if (word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && Character.isLetter(word.charAt(0))) {
                return i + 1 - at;
            }
            if (!tokens.get(i).isSmall() || Vocabulary.VERBS.isAt(tokens, i)) {
                return 0;
            }
        }
        return 0;
    }

    /** "Kho bạc Nhà nước khu vực XV": behind a name known as a whole, a capital follows soon. */
    static boolean isNameBehind(Tokens tokens, int at) {
        for (int i = at; i <= at + 2; i++) {
            if (!tokens.isWord(i)) {
                return false;
            }
            if (!tokens.get(i).isSmall()) {
                return true;
            }
        }
        return false;
    }

    /** Behind "UBND tỉnh" a name's own words need a capital again. */
    static boolean hasLevel(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (LEVELS.contains(tokens.get(i).lower())) {
                return true;
            }
        }
        return false;
    }

    /** "Phòng, chống …" is one word of a name. */
    static boolean isPreventAndFight(Tokens tokens, int next) {
        return next >= 2
                && PAIRS.contains(
                        tokens.get(next - 2).folded() + " " + tokens.get(next).folded());
    }
}
