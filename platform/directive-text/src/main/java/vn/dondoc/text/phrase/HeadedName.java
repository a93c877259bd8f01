package vn.dondoc.text.phrase;

import java.util.Set;

/** Names whose head takes a verb in: "Ban chỉ đạo", "Đoàn kiểm tra", "Trung tâm kiểm soát bệnh tật"; and where such a name is over. */
final class HeadedName {

    private static final int LONGEST = 9;
    /** Heads that take a verb into their name: Ban chỉ đạo, Trung tâm kiểm soát bệnh tật. */
    private static final Set<String> BARE =
            Set.of("ban", "phong", "hoi", "to", "cuc", "vien", "doi", "quy", "tam", "doan", "co", "quan");

    private static final Set<String> ROLES = Set.of("quan", "vị", "ban", "tổ");

    private HeadedName() {}

    /** Whether the name of a centre, a branch or a board has begun a few words before, and goes on. */
    static boolean isGoingOn(Tokens tokens, int from, int at) {
        for (int i = at - 1; i >= Math.max(from, at - LONGEST); i--) {
            Token token = tokens.get(i);
            if (token.isCapitalised()
                    && BARE.contains(lastOfHead(tokens, i).folded())
                    && Vocabulary.HEADS.isAt(tokens, i)) {
                return true;
            }
            if (!token.isWord() && !token.is(",")) {
                return false;
            }
        }
        return false;
    }

    private static Token lastOfHead(Tokens tokens, int head) {
        return tokens.get(head + Math.max(1, Vocabulary.HEADS.lengthAt(tokens, head)) - 1);
    }

    /** "Ban chỉ đạo", "Cơ quan đăng ký": a verb right behind a head's words is its name. */
    static boolean isVerb(Tokens tokens, int from, int verb, int lastCapital) {
        Token before = tokens.get(verb - 1);
        return verb > from
                && before.isWord()
                && !isYouthUnion(tokens, verb - 1)
                && BARE.contains(before.folded())
                && !before.lower().equals("viên")
                && !isActOnly(tokens, verb)
                && lastCapital >= verb - 2
                && isOnlyHead(tokens, from, verb);
    }

    /** "Tỉnh đoàn tổ chức …": what it does, where "Đoàn kiểm tra" is a name. */
    private static boolean isYouthUnion(Tokens tokens, int at) {
        return at > 0
                && tokens.get(at).text().equals("đoàn")
                && tokens.get(at - 1).isWord()
                && tokens.get(at - 1).isCapitalised();
    }

    /** "Trung tâm chủ trì …", "Đoàn tiến hành …"; not "Cơ quan chủ trì …". */
    private static boolean isActOnly(Tokens tokens, int verb) {
        return Vocabulary.ACTS_ONLY.isAt(tokens, verb)
                || Vocabulary.CHARGES.isAt(tokens, verb)
                        && !ROLES.contains(tokens.get(verb - 1).lower());
    }

    /** A head that ends at the verb, or takes it in: "Ban", "Ban chỉ đạo". */
    private static boolean isHeadUpTo(Tokens tokens, int head, int verb) {
        int length = Vocabulary.HEADS.lengthAt(tokens, head);
        return length > 0 && head + length >= verb;
    }

    /** Whether only a head's words have been read of the present name. */
    static boolean isOnlyHead(Tokens tokens, int from, int verb) {
        int head = Math.max(from, verb - 3);
        for (int i = head; i < verb; i++) {
            if (tokens.get(i).isCapitalised() && isHeadUpTo(tokens, i, verb)) {
                return true;
            }
        }
        return false;
    }
}
