package vn.dondoc.text.phrase;

import java.util.Set;

/**
 * Where a phrase that names agencies ends: at the verb of the action, at "là" and "cùng", and of those who take part at what they
 * take part in.
 *
 * @param at the token in question
 * @param companion whether the phrase stands behind "phối hợp với"
 */
record PhraseEnd(Tokens tokens, int from, int at, boolean companion) {

    /** Words that no name goes on with: tense, purpose, courtesy. */
    private static final Set<String> NEVER_IN_NAMES =
            Set.of("đã", "sẽ", "vừa", "xin", "để", "nhằm", "nếu", "khi", "rằng", "thì", "mà", "cần", "phải", "thừa");

    private static final Set<String> NOUNS = Set.of(
            "ngoại giao",
            "vận tải",
            "hàng không",
            "và vừa",
            "công trình",
            "chương trình",
            "quá trình",
            "quy trình",
            "lộ trình",
            "giáo trình",
            "giao thông",
            "giao dịch",
            "giao lưu",
            "giao tiếp");

    private static final Set<String> TASKS = Set.of("nhiệm vụ", "trách nhiệm", "quyền hạn");

    private static final Set<String> OF_BODIES = Set.of(
            "có liên",
            "có thẩm",
            "có chức",
            "có nhu",
            "liên quan",
            "trực thuộc",
            "chính trị",
            "xã hội",
            "đoàn thể",
            "hội quần",
            "hội đoàn",
            "hội nghề",
            "tín dụng",
            "nghề nghiệp",
            "kinh tế",
            "nêu trên",
            "đảng cấp");
    private static final Set<String> MANNERS = Set.of("trân trọng", "thay mặt");
    private static final Set<String> ALONE_OF_BODIES = Set.of("thuộc", "khác", "được", "trong", "ngoài", "đảng");
    /** Behind these a document's name follows: "nêu trong Hướng dẫn …". */
    private static final Set<String> BEFORE_TITLES = Set.of("trong", "tại", "theo", "của");

    private static final Set<String> BEFORE_LEVELS = Set.of("các", "mọi", "cùng", "đơn", "từng", "ban");
    /** What follows "cấp" where it means a level. */
    private static final Set<String> LEVELS = Set.of(
            "xã", "huyện", "tỉnh", "trên", "dưới", "cơ", "bộ", "trung", "thành", "phường", "quận", "ủy", "thôn",
            "ngành", "phòng", "sở", "trực", "liên", "có", "chủ", "mình", "nước", "phố");

    /** Syllables of the names of party bodies: Đảng đoàn, thị ủy, chi bộ. */
    private static final Set<String> OF_PARTY = Set.of("dang", "uy", "chi");

    private static final int MOST_OF_AREA = 4;

    private static final int LONGEST_GIVEN = 9;

    private static final Set<String> TIMES = Set.of("ngày", "tháng", "quý", "năm", "tuần", "khi", "lúc");
    private static final Set<String> BEFORE_TIMES = Set.of("trước", "trong", "vào", "từ", "sau", "đến", "hết");

    /** What "trong" narrows and does not open a matter: "các đơn vị trong ngành". */
    private static final Set<String> AREAS = Set.of(
            "ngành", "khu", "vùng", "nước", "hệ", "và", "tỉnh", "toàn", "cả", "trường", "sở", "huyện", "xã", "đơn",
            "cơ", "công", "bệnh", "khoa");

    /**
     * @param lastCapital the last token of a name so far
     * @param inClause whether a clause that narrows the addressee has begun
     */
    boolean isHere(int lastCapital, boolean inClause) {
        Token token = tokens.get(at);
        if (token.text().equals("là") || isTogether() || companion && beginsMatter()) {
            return true;
        }
        if (isHalfOfNoun(tokens, at) || Narrowing.isByRule(tokens, at)) {
            return false;
        }
        if (token.isSmall() && Vocabulary.ORDERS.isAt(tokens, at) && !isWhatWasGiven()) {
            return true;
        }
        boolean purpose = token.text().equals("đê") && Vocabulary.VERBS.isAt(tokens, at + 1);
        if (purpose
                || isNeverInNames(token) && !isNamedAbove(token)
                || Phrases.isRegarding(tokens, at)
                || beginsTime()
                || isManner()
                || isIssuing()
                || isGivenWork()
                || isLeadByParty()
                || isSource()
                || beginsSentence()) {
            return true;
        }
        Token before = tokens.get(at - 1);
        boolean asRuled = before.text().equals("theo") && token.text().equals("quy");
        if (!token.isSmall() || !Vocabulary.VERBS.isAt(tokens, at) || isBody(tokens, at) || asRuled) {
            return false;
        }
        boolean plural = PhraseStart.PLURALS.contains(before.folded()) && Vocabulary.CLASSES.isAt(tokens, at);
        boolean inName = HeadedName.isVerb(tokens, from, at, lastCapital)
                || Vocabulary.VERBS.lengthAt(tokens, at - 1) > 1
                        && HeadedName.isVerb(tokens, from, at - 1, lastCapital);
        if (Vocabulary.NAME_VERBS.isAt(tokens, at) && HeadedName.isGoingOn(tokens, from, at)
                || inClause && isWhatWasGiven()) {
            return false;
        }
        boolean noun = inClause && Vocabulary.VERBAL_NOUNS.isAt(tokens, at) && !isBehindScope() && !isBehindArea();
        boolean member = noun || Vocabulary.MEMBERS.lengthAt(tokens, at) > Vocabulary.VERBS.lengthAt(tokens, at);
        return !plural && !inName && !member;
    }

    /** "công trình", "ngoại giao", "vận tải", "giao thông": half of a noun, though it would be a verb alone. */
    static boolean isHalfOfNoun(Tokens tokens, int at) {
        String next = tokens.isWord(at + 1) ? " " + tokens.get(at + 1).lower() : "";
        return at > 0
                && (NOUNS.contains(tokens.get(at - 1).lower() + " "
                                + tokens.get(at).lower())
                        || NOUNS.contains(tokens.get(at).lower() + next));
    }

    /** "các bộ, ngành đã nêu trong Hướng dẫn …": which of them, and nothing that has been done. */
    private boolean isNamedAbove(Token token) {
        return token.text().equals("đã")
                && tokens.isWord(at + 1)
                && tokens.get(at + 1).text().equals("nêu");
    }

    static boolean isNeverInNames(Token token) {
        return NEVER_IN_NAMES.contains(token.text());
    }

    /** "tổ chức" among bodies ("các cơ quan, tổ chức có liên quan") and no verb. */
    static boolean isBody(Tokens tokens, int at) {
        boolean organisation = tokens.isWord(at + 1)
                && tokens.get(at).text().equals("tổ")
                && tokens.get(at + 1).text().equals("chức");
        int next = at + 2;
        return organisation
                && (!tokens.has(next)
                        || tokens.isWord(next)
                                && (ALONE_OF_BODIES.contains(tokens.get(next).text())
                                        || tokens.isWord(next + 1)
                                                && OF_BODIES.contains(tokens.get(next)
                                                                .text() + " "
                                                        + tokens.get(next + 1).text()))
                        || (tokens.isSign(next, ",") || tokens.isSign(next, ";") || tokens.isAnd(next))
                                && (Vocabulary.CLASSES.isAt(tokens, next + 1)
                                        || Vocabulary.MEMBERS.isAt(tokens, next + 1)));
    }

    /** "các đơn vị được giao chủ trì, thực hiện nhiệm vụ": verbs right behind "được" say which units, not what they are to do. */
    private boolean isWhatWasGiven() {
        if (Vocabulary.BEGINNINGS.isAt(tokens, at)) {
            return false;
        }
        for (int given = at - 1; given > Math.max(from, at - LONGEST_GIVEN); given--) {
            if (tokens.get(given).text().equals("được")) {
                return runsOn(given + 1);
            }
        }
        return false;
    }

    /** "được giao nhiệm vụ theo dõi": what the task is follows. */
    private boolean isTaskItself(int given) {
        return given + 2 < at
                && tokens.get(given).text().equals("giao")
                && TASKS.contains(tokens.get(given + 1).text() + " "
                        + tokens.get(given + 2).text());
    }

    private boolean runsOn(int first) {
        int next = first + (isTaskItself(first) ? 3 : 0);
        while (next < at) {
            int length = Math.max(Vocabulary.VERBS.lengthAt(tokens, next), tokens.isSign(next, ",") ? 1 : 0);
            if (length == 0) {
                return false;
            }
            next += length;
        }
        return next == at;
    }

    /** "… trong giải phóng mặt bằng", "… trong quá trình thực hiện". */
    private boolean beginsMatter() {
        return tokens.get(at).text().equals("trong")
                && tokens.isWord(at + 1)
                && (!AREAS.contains(tokens.get(at + 1).lower()) || isWorkOf(at + 1));
    }

    /** "Bộ Y tế cấp túi cứu thương", where "Ủy ban nhân dân cấp xã" names a level. */
    private boolean isIssuing() {
        return tokens.get(at).text().equals("cấp")
                && tokens.isWord(at + 1)
                && tokens.get(at + 1).isSmall()
                && tokens.get(at - 1).isWord()
                && !BEFORE_LEVELS.contains(tokens.get(at - 1).lower())
                && !LEVELS.contains(tokens.get(at + 1).lower());
    }

    /** "Bộ Y tế được giao hoàn thiện …": of one body with its name, what it is to do. */
    private boolean isGivenWork() {
        int head = tokens.get(from).isCapitalised() ? Vocabulary.HEADS.lengthAt(tokens, from) : 0;
        return (head > 0 && at - from > head || from + Vocabulary.AGENCIES.lengthAt(tokens, from) == at)
                && tokens.get(at).text().equals("được")
                && tokens.isWord(at + 2)
                && tokens.get(at + 1).text().equals("giao")
                && Vocabulary.VERBS.isAt(tokens, at + 2);
    }

    /** "Đảng ủy Công an tỉnh lãnh đạo …": what a party body does, where elsewhere it is who leads. */
    private boolean isLeadByParty() {
        if (!tokens.areAt(at, "lãnh", "đạo")) {
            return false;
        }
        for (int i = from; i < at; i++) {
            if (OF_PARTY.contains(tokens.get(i).folded())) {
                return true;
            }
        }
        return false;
    }

    /** "trong công tác cấp phép", where "trong công ty" would narrow. */
    private boolean isWorkOf(int next) {
        return tokens.isWord(next + 1)
                && tokens.get(next).lower().equals("công")
                && tokens.get(next + 1).lower().equals("tác");
    }

    /** "… trước ngày 15", "… trong tháng 3": when, and no part of a name. */
    private boolean beginsTime() {
        return BEFORE_TIMES.contains(tokens.get(at).text())
                && tokens.isWord(at + 1)
                && (TIMES.contains(tokens.get(at + 1).lower())
                        || Character.isDigit(tokens.get(at + 1).text().charAt(0)));
    }

    /** "Sở, ban, ngành tỉnh Căn cứ chức năng …": a heading and what stands below it, which a narrow page has joined. */
    private boolean beginsSentence() {
        Token before = tokens.get(at - 1);
        return tokens.get(at).isCapitalised()
                && Vocabulary.STARTERS.isAt(tokens, at)
                && tokens.isWord(at + 1)
                && tokens.get(at + 1).isSmall()
                && before.isWord()
                && !before.text().equals("và")
                && !BEFORE_TITLES.contains(before.text())
                && !HeadedName.isOnlyHead(tokens, from, at);
    }

    /** "Sở A tại Công văn số …": where somebody said something. */
    private boolean isSource() {
        if (!tokens.get(at).text().equals("tại")) {
            return false;
        }
        for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
            if (tokens.get(i).text().equals("số")) {
                return true;
            }
        }
        return false;
    }

    /** "… trân trọng …", "… thay mặt …": how and for whom it is done. */
    private boolean isManner() {
        return tokens.isWord(at + 1)
                && MANNERS.contains(
                        tokens.get(at).text() + " " + tokens.get(at + 1).text());
    }

    /** "Sở A cùng với Sở B", "Phòng A cùng Phòng B"; not "cùng cấp". */
    private boolean isTogether() {
        return tokens.get(at).text().equals("cùng")
                && !Vocabulary.MEMBERS.isAt(tokens, at)
                && (tokens.isWord(at + 1) && tokens.get(at + 1).text().equals("với")
                        || PhraseStart.begins(tokens, at + 1, false));
    }

    /** "thuộc phạm vi quản lý": whole, and a verb behind it is the work. */
    private boolean isBehindScope() {
        return at - 4 > from
                && tokens.get(at - 4).text().equals("phạm")
                && tokens.get(at - 2).text().equals("quản");
    }

    /** "trên địa bàn tỉnh", "trên địa bàn toàn xã": whole too. */
    private boolean isBehindArea() {
        for (int i = at - 1; i >= Math.max(from, at - MOST_OF_AREA); i--) {
            if (tokens.get(i).text().equals("bàn")) {
                return i == at - 1 || LEVELS.contains(tokens.get(at - 1).lower());
            }
        }
        return false;
    }
}
