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

    /** Heads that take a verb into their name: Ban chỉ đạo, Trung tâm kiểm soát bệnh tật. */
    private static final Set<String> BARE =
            Set.of("ban", "phong", "hoi", "to", "cuc", "vien", "doi", "quy", "tam", "doan", "co");

    /** What "trong" narrows and does not open a matter: "các đơn vị trong ngành". */
    private static final Set<String> AREAS = Set.of("ngành", "khu", "vùng", "nước", "hệ", "và", "tỉnh", "toàn", "cả");

    /**
     * @param lastCapital the last token of a name so far
     * @param inClause whether a clause that narrows the addressee has begun
     */
    boolean isHere(int lastCapital, boolean inClause) {
        Token token = tokens.get(at);
        if (token.text().equals("là") || isTogether() || companion && beginsMatter()) {
            return true;
        }
        if (!token.isSmall() || !Vocabulary.VERBS.isAt(tokens, at)) {
            return false;
        }
        Token before = tokens.get(at - 1);
        boolean plural = PhraseStart.PLURALS.contains(before.folded()) && Vocabulary.CLASSES.isAt(tokens, at);
        boolean inName = before.isWord()
                && BARE.contains(before.folded())
                && !before.lower().equals("viên")
                && lastCapital >= at - 2
                && isShortName();
        boolean noun = inClause && Vocabulary.VERBAL_NOUNS.isAt(tokens, at);
        boolean member = noun || Vocabulary.MEMBERS.lengthAt(tokens, at) > Vocabulary.VERBS.lengthAt(tokens, at);
        return !plural && !inName && !member;
    }

    /** "… trong giải phóng mặt bằng", "… trong quá trình thực hiện". */
    private boolean beginsMatter() {
        return tokens.get(at).text().equals("trong")
                && tokens.isWord(at + 1)
                && !AREAS.contains(tokens.get(at + 1).lower());
    }

    /** "Sở A cùng với Sở B", "Phòng A cùng Phòng B"; not "cùng cấp". */
    private boolean isTogether() {
        return tokens.get(at).text().equals("cùng")
                && !Vocabulary.MEMBERS.isAt(tokens, at)
                && (tokens.isWord(at + 1) && tokens.get(at + 1).text().equals("với")
                        || PhraseStart.begins(tokens, at + 1, false));
    }

    /** Whether only a head's words have been read of the present name. */
    private boolean isShortName() {
        int head = Math.max(from, at - 3);
        for (int i = head; i < at; i++) {
            if (tokens.get(i).isCapitalised() && i + Vocabulary.HEADS.lengthAt(tokens, i) == at) {
                return true;
            }
        }
        return false;
    }
}
