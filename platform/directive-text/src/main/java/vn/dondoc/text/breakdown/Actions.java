package vn.dondoc.text.breakdown;

import java.util.List;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/** Whether a text that names nobody says what is to be done, and where that begins. */
final class Actions {

    static final int FEWEST_WORDS = 4;
    private static final int LONGEST_MATTER = 40;

    private Actions() {}

    static boolean isWork(Tokens tokens, boolean strict) {
        int first = firstWord(tokens);
        if (tokens.size() - first < FEWEST_WORDS) {
            return false;
        }
        boolean verb = Phrases.verb(tokens, first) > 0
                || Phrases.topic(tokens, first) > 0
                || Phrases.directing(tokens, first) > 0 && !tokens.isSign(first + 2, ":");
        return verb || isActionBehindMatter(tokens, first) || !strict && Phrases.noun(tokens, first) == 0;
    }

    /** "Về công tác giải phóng mặt bằng: tiếp tục hỗ trợ …". */
    static boolean isActionBehindMatter(Tokens tokens, int first) {
        for (int i = first + 1; i < Math.min(tokens.size(), first + LONGEST_MATTER); i++) {
            if (tokens.isSign(i, ":")) {
                return tokens.get(first).folded().equals("ve") && Phrases.verb(tokens, i + 1) > 0;
            }
        }
        return false;
    }

    /** "Căn cứ chức năng, chỉ đạo các cơ sở …": an action stands behind the topic, before any agency. */
    static boolean actsBefore(Tokens tokens, int agency) {
        for (int i = 1; i + 1 < agency; i++) {
            if (tokens.isSign(i, ",") && Phrases.verb(tokens, i + 1) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is listed below are things and not actions: contents of one product, not work of their own. */
    static boolean isListOfThings(Item item) {
        List<Item> labelled = item.children().stream().filter(Item::isLabelled).toList();
        long actions = labelled.stream()
                .map(child -> Tokens.of(child.text()))
                .filter(child -> isWork(child, true)
                        || AgencyPhraseReader.strictly(child, firstWord(child)).isPresent())
                .count();
        return !labelled.isEmpty() && actions == 0;
    }

    /** "Căn cứ …, lãnh đạo xây dựng …" begins with who acts, though his title alone names nobody. */
    static int start(Tokens tokens) {
        int first = firstWord(tokens);
        if (Phrases.topic(tokens, first) > 0) {
            for (int i = first; i + 1 < Math.min(tokens.size(), first + 30); i++) {
                int title = tokens.isSign(i, ",") ? Phrases.title(tokens, i + 1) : 0;
                if (title > 0 && Phrases.verb(tokens, i + 1 + title) > 0) {
                    return i + 1;
                }
            }
        }
        return first;
    }

    static int firstWord(Tokens tokens) {
        int first = 0;
        while (first < tokens.size() - 1 && !tokens.isWord(first)) {
            first++;
        }
        return first;
    }
}
