package vn.dondoc.text.phrase;

import java.util.Locale;
import java.util.Set;
import vn.dondoc.text.phrase.AgencyPhrase.Kind;

/** With which words a phrase that names agencies begins, and which name nobody alone. */
final class PhraseStart {

    private static final Set<String> PLACES = Set.of("Tỉnh", "Huyện", "Quận", "Xã", "Phường");

    static final Set<String> PLURALS = Set.of("cac", "nhung", "toan", "tat");

    private static final Set<String> EACH = Set.of("từng", "mỗi");

    /** Tokens between "các" and the colon: "các tỉnh, thành phố trực thuộc Trung ương:". */
    private static final int REACH = 9;

    /** "Trưởng đơn vị", "trưởng bộ phận": whose head is said, and in a school or an office it is clear who is meant. */
    private static final int UNIT_HEAD = 3;

    private static final Set<String> OF_INSPECTORATES =
            Set.of("tỉnh", "thành", "huyện", "sở", "bộ", "chính", "nhà", "viên", "các", "chuyên", "cấp", "quận");

    private static final int LEAST_OF_ACRONYM = 3;

    private PhraseStart() {}

    /** Whether a further phrase begins behind an "và" in this one: it is a list. */
    static boolean isWithin(Tokens tokens, AgencyPhrase phrase) {
        for (int i = phrase.from(); i < phrase.to(); i++) {
            if (tokens.get(i).folded().equals("va") && begins(tokens, i + 1, true)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase may begin here; {@code lenient} lets small letters begin one, as behind an order. */
    static boolean begins(Tokens tokens, int at, boolean lenient) {
        if (!tokens.isWord(at)) {
            return false;
        }
        Token first = tokens.get(at);
        if (isEach(first) && Vocabulary.TITLES.isAt(tokens, at + 1)) {
            return true;
        }
        if (PLURALS.contains(first.folded()) && tokens.isWord(at + 1)) {
            boolean all = first.folded().equals("toan") || first.folded().equals("tat");
            int next = all ? at + 2 : at + 1;
            return isClass(tokens, next)
                    || Vocabulary.TITLES.isAt(tokens, next)
                    || tokens.isWord(next) && tokens.get(next).isCapitalised() && isNamed(tokens, next);
        }
        if (first.isCapitalised() || Character.isDigit(first.text().charAt(0))) {
            return isNamed(tokens, at)
                    || isGovernmentAlone(tokens, at)
                    || isClassOfPersons(tokens, at)
                    || isTitle(tokens, at)
                    || lenient && Vocabulary.CLASSES.isAt(tokens, at);
        }
        return isTitle(tokens, at) && (lenient || !isLeading(tokens, at))
                || isProvince(tokens, at)
                || lenient && Vocabulary.CLASSES.isAt(tokens, at);
    }

    /** A title with a word behind it, and no act that begins alike: "Lãnh đạo toàn diện công tác …". */
    private static boolean isTitle(Tokens tokens, int at) {
        int length = Vocabulary.TITLES.lengthAt(tokens, at);
        return length > 0 && tokens.isWord(at + 1) && Vocabulary.VERBS.lengthAt(tokens, at) <= length;
    }

    /** "…; lãnh đạo Hội đồng nghĩa vụ quân sự …": what a party body does, where a sentence would begin with a capital. */
    private static boolean isLeading(Tokens tokens, int at) {
        return tokens.get(at).text().equals("lãnh");
    }

    /** "…, tỉnh Cà Mau cần …": in what the centre writes, a province stands for its government. */
    private static boolean isProvince(Tokens tokens, int at) {
        int name = tokens.get(at).text().equals("tỉnh")
                ? at + 1
                : tokens.get(at).text().equals("thành")
                                && tokens.isWord(at + 1)
                                && tokens.get(at + 1).text().equals("phố")
                        ? at + 2
                        : -1;
        return name > 0 && tokens.isWord(name) && tokens.get(name).isCapitalised();
    }

    /** "từng đồng chí": each for himself. */
    private static boolean isEach(Token token) {
        return EACH.contains(token.lower());
    }

    /** Whether a class of bodies stands in the phrase so far: "Thủ trưởng các cơ quan". */
    static boolean isPlural(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PLURALS.contains(tokens.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a body's own name begins here, and no verb or thing that begins like one (Báo cáo, Tổ chức). */
    static boolean isNamed(Tokens tokens, int at) {
        int head = Math.max(Vocabulary.AGENCIES.lengthAt(tokens, at), Vocabulary.HEADS.lengthAt(tokens, at));
        int other = Math.max(Vocabulary.VERBS.lengthAt(tokens, at), Vocabulary.NOUNS.lengthAt(tokens, at));
        if (isPlace(tokens, at)) {
            return true;
        }
        if (isActOfInspection(tokens, at)) {
            return false;
        }
        return tokens.get(at).isCapitalised()
                && other <= head
                && (Vocabulary.AGENCIES.isAt(tokens, at) || Vocabulary.HEADS.isAt(tokens, at));
    }

    /** "Thanh tra hồ sơ của bến đò": an act; the body has its level, its name or its act behind it. */
    private static boolean isActOfInspection(Tokens tokens, int at) {
        return tokens.get(at).folded().equals("thanh")
                && tokens.isWord(at + 2)
                && tokens.get(at + 1).text().equals("tra")
                && tokens.get(at + 2).isSmall()
                && !OF_INSPECTORATES.contains(tokens.get(at + 2).text())
                && Vocabulary.VERBS.lengthAt(tokens, at + 2) == 0;
    }

    /** "Tỉnh tiếp tục …": in what the centre writes, the province that the letter is about. */
    private static boolean isGovernmentAlone(Tokens tokens, int at) {
        int next = tokens.get(at).text().equals("Tỉnh")
                ? at + 1
                : tokens.get(at).text().equals("Thành") && tokens.isWord(at + 1) ? at + 2 : -1;
        return next > 0
                && tokens.isWord(next)
                && tokens.get(next).isSmall()
                && (Vocabulary.VERBS.lengthAt(tokens, next) > 1 || isBound(tokens, next));
    }

    /** "Tỉnh cần tập trung …". */
    private static boolean isBound(Tokens tokens, int at) {
        return Set.of("cần", "phải").contains(tokens.get(at).text()) && Vocabulary.VERBS.lengthAt(tokens, at + 1) > 1;
    }

    /** "Sinh viên …", "Chủ đầu tư …": of more than one syllable, and no verb or thing that begins like one. */
    private static boolean isClassOfPersons(Tokens tokens, int at) {
        int length = Vocabulary.CLASSES.lengthAt(tokens, at);
        return length > 1
                && tokens.get(at).isCapitalised()
                && Vocabulary.VERBS.lengthAt(tokens, at) < length
                && Vocabulary.NOUNS.lengthAt(tokens, at) < length;
    }

    /** A kind of body, and no verb or thing that begins like one: "các báo cáo", "các trường hợp". */
    private static boolean isClass(Tokens tokens, int at) {
        int length = Vocabulary.CLASSES.lengthAt(tokens, at);
        return length > 0
                && Vocabulary.NOUNS.lengthAt(tokens, at) <= length
                && (length > 1 || Vocabulary.VERBS.lengthAt(tokens, at) <= length);
    }

    /** "Thành phố Hà Nội", "Tỉnh Cà Mau": a place with its name stands for its government. */
    private static boolean isPlace(Tokens tokens, int at) {
        int level = tokens.get(at).text().equals("Thành")
                ? 2
                : PLACES.contains(tokens.get(at).text()) ? 1 : 0;
        return level > 0
                && tokens.isWord(at + level)
                && tokens.get(at + level).isCapitalised()
                && (level == 1 || tokens.get(at + 1).text().equals("phố"));
    }

    /** Whether "chủ trì, phối hợp với" stands right before, so that nothing is to be done yet and the names are one list. */
    static boolean isBeforeAnyAction(Tokens tokens, int at) {
        for (int i = Math.max(0, at - 8); i + 1 < at; i++) {
            if (tokens.get(i).folded().equals("chu")
                    && tokens.get(i + 1).folded().equals("tri")) {
                return true;
            }
        }
        return false;
    }

    /** A head or a title alone ("lãnh đạo", "đơn vị") names nobody. */
    static boolean isBare(Tokens tokens, int from, int to) {
        int length = to - from;
        if (length > 0 && length <= 2 && isGovernmentAlone(tokens, from)) {
            return false;
        }
        return length == 0
                || !isHeadOfSchool(tokens, from, to)
                        && length == Vocabulary.TITLES.lengthAt(tokens, from)
                        && length < UNIT_HEAD
                        && !tokens.get(from).folded().equals("cac")
                || length == Vocabulary.CLASSES.lengthAt(tokens, from)
                        && !isNameOfItsOwn(tokens, from, length)
                        && !isNamedParty(tokens, from, length)
                        && !(tokens.get(from).isCapitalised() && Vocabulary.ACTS_ONLY.isAt(tokens, to))
                        && Vocabulary.AGENCIES.lengthAt(tokens, from) != length
                || length == 1
                        && Vocabulary.HEADS.isAt(tokens, from)
                        && tokens.get(from).text().length() < 5
                        && !isAbbreviation(tokens.get(from))
                        && !Vocabulary.ACTS_ONLY.isAt(tokens, to);
    }

    /** "Hiệu trưởng phân công …": in a letter to schools, each one's. */
    private static boolean isHeadOfSchool(Tokens tokens, int from, int to) {
        return tokens.get(from).text().equals("Hiệu") && Vocabulary.VERBS.isAt(tokens, to);
    }

    /** "Trạm Y tế" of a school: there is one only, and it has a capital. */
    private static boolean isNameOfItsOwn(Tokens tokens, int from, int length) {
        return length >= 3 && tokens.get(from).isCapitalised() && Vocabulary.HEADS.lengthAt(tokens, from) == length;
    }

    /** "Đề nghị Nhà đầu tư …", "giao Trung tâm …": a capital amid a sentence, of one whom the document has named before. */
    private static boolean isNamedParty(Tokens tokens, int from, int length) {
        return length >= 2
                && tokens.get(from).isCapitalised()
                && tokens.get(from + 1).isSmall()
                && tokens.isWord(from - 1)
                && Vocabulary.ORDERS.endsAt(tokens, from);
    }

    /** "phối hợp với VCCI": three capitals and no digit name a body. */
    static boolean isAcronym(Tokens tokens, int at) {
        return tokens.isWord(at)
                && tokens.get(at).text().length() >= LEAST_OF_ACRONYM
                && tokens.get(at).text().chars().allMatch(Character::isUpperCase);
    }

    private static boolean isAbbreviation(Token token) {
        return token.text().equals(token.text().toUpperCase(Locale.ROOT));
    }

    /** Behind a shared head and a semicolon: a capital, and no act. */
    static boolean isNameOfList(Tokens tokens, int at) {
        return tokens.isWord(at) && tokens.get(at).isCapitalised() && !Vocabulary.STARTERS.isAt(tokens, at);
    }

    /** Whether a colon parts a plural or counted class from the names of its members, each with a capital. */
    static boolean namesFollow(Tokens tokens, int from, int colon) {
        int next = colon + 1;
        boolean afterClass = tokens.isWord(colon - 1)
                && (isCentral(tokens, colon)
                        || isTitleUpTo(tokens, colon)
                        || Vocabulary.CLASSES.isAt(tokens, colon - 1)
                        || colon >= 2 && Vocabulary.CLASSES.lengthAt(tokens, colon - 2) == 2);
        boolean title = colon >= 2 && from == colon - 2 && isTitleUpTo(tokens, colon) && isNamed(tokens, next);
        if (!afterClass
                || !title && !isPluralBefore(tokens, from, colon)
                || !tokens.isWord(next)
                || !tokens.get(next).isCapitalised()) {
            return false;
        }
        if (tokens.get(next).text().equals("Là")) {
            return false;
        }
        return !Vocabulary.VERBS.isAt(tokens, next) || isNamed(tokens, next) || isFirstOfNames(tokens, next);
    }

    /** "Các Bộ trưởng: Bộ A, Bộ B". */
    private static boolean isTitleUpTo(Tokens tokens, int colon) {
        return colon >= 2 && Vocabulary.TITLES.lengthAt(tokens, colon - 2) == 2;
    }

    /** "… thành phố trực thuộc Trung ương:". */
    private static boolean isCentral(Tokens tokens, int colon) {
        return colon >= 4
                && tokens.get(colon - 1).folded().equals("uong")
                && tokens.get(colon - 3).folded().equals("thuoc");
    }

    /** "Xây dựng, Tài chính": a capital follows the first comma too, so it is a name and no action. */
    private static boolean isFirstOfNames(Tokens tokens, int at) {
        for (int i = at + 1; i < Math.min(tokens.size(), at + 6); i++) {
            if (tokens.isSign(i, ",") || tokens.get(i).folded().equals("va")) {
                return tokens.isWord(i + 1) && tokens.get(i + 1).isCapitalised();
            }
        }
        return false;
    }

    private static boolean isPluralBefore(Tokens tokens, int from, int at) {
        for (int i = Math.max(from, at - REACH); i < at; i++) {
            Token token = tokens.get(i);
            if (PLURALS.contains(token.folded())
                    || Character.isDigit(token.text().charAt(0))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase names one body, a title, or a collective. */
    static Kind kind(Tokens tokens, int from, int to) {
        boolean plural = isPlural(tokens, from, to) || isEach(tokens.get(from));
        if (plural || tokens.get(from).isSmall() && Vocabulary.CLASSES.isAt(tokens, from)) {
            return Kind.GROUP;
        }
        return Vocabulary.TITLES.isAt(tokens, from) ? Kind.TITLE : Kind.AGENCY;
    }
}
