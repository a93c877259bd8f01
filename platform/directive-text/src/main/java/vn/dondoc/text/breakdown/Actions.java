package vn.dondoc.text.breakdown;

import java.util.List;
import java.util.Set;
import vn.dondoc.text.clause.CoordinatorReader;
import vn.dondoc.text.clause.Hit;
import vn.dondoc.text.item.Item;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/** Whether a text that names nobody says what is to be done, and where that begins. */
final class Actions {

    static final int FEWEST_WORDS = 4;
    private static final int LONGEST_MATTER = 40;
    private static final Set<String> NUMBERS =
            Set.of("mot", "hai", "ba", "bon", "tu", "nam", "sau", "bay", "tam", "chin", "muoi", "nhat");

    /** "phối hợp chặt chẽ với". */
    private static final int MOST_BETWEEN = 7;

    private Actions() {}

    /** Behind the last whole sentence of work before a token; 0 if there is none. */
    static int sentencesEnd(Tokens tokens, int token) {
        for (int i = token - 1; i > FEWEST_WORDS; i--) {
            boolean stop = tokens.isSign(i, ".")
                    && tokens.isWord(i + 1)
                    && tokens.get(i + 1).isCapitalised()
                    && tokens.get(i + 1).start() > tokens.get(i).end();
            if (stop) {
                return isWork(tokens, true) ? i + 1 : 0;
            }
        }
        return 0;
    }

    static boolean isWork(Tokens tokens, boolean strict) {
        int first = firstWord(tokens);
        if (tokens.size() - first < FEWEST_WORDS
                || isInBrackets(tokens)
                || isOfNumbers(tokens)
                || tokens.isSign(tokens.size() - 1, "?")) {
            return false;
        }
        boolean verb = Phrases.verb(tokens, first) > 0
                || Phrases.topic(tokens, first) > 0
                || Phrases.directing(tokens, first) > 0 && !tokens.isSign(first + 2, ":");
        return verb || isActionBehindMatter(tokens, first) || !strict && Phrases.noun(tokens, first) == 0;
    }

    /** Whether what stands before the first addressee is a sentence of its own. */
    static boolean isSentence(Tokens tokens, int end) {
        return tokens.isSign(end - 1, ".")
                || tokens.isSign(end - 1, ";")
                || tokens.isSign(end - 1, ",") && Phrases.verb(tokens, firstWord(tokens)) > 0 && hasStop(tokens, end);
    }

    private static boolean hasStop(Tokens tokens, int end) {
        for (int i = 1; i < end; i++) {
            if (tokens.isSign(i, ".")) {
                return true;
            }
        }
        return false;
    }

    /** A row of figures: more numbers than words. */
    private static boolean isOfNumbers(Tokens tokens) {
        int numbers = 0;
        int words = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean number = Character.isDigit(tokens.get(i).text().charAt(0));
            numbers += number ? 1 : 0;
            words += tokens.isWord(i) && !number ? 1 : 0;
        }
        return numbers > words;
    }

    private static boolean isInBrackets(Tokens tokens) {
        int first = firstWord(tokens);
        int last = tokens.size() - 1;
        while (last > first && !tokens.isWord(last) && !tokens.isSign(last, ")")) {
            last--;
        }
        return first > 0 && tokens.isSign(first - 1, "(") && tokens.isSign(last, ")");
    }

    /** "1. Sở A chủ trì, phối hợp với Sở B" above a paragraph: what they are to do stands below. */
    static boolean isRolesAlone(Item item, Tokens tokens, List<Hit> hits) {
        return hits.size() == 1
                && item.isLabelled()
                && !item.children().isEmpty()
                && isOnlyRoles(tokens, hits.getFirst().action());
    }

    /** Whether behind an addressee nothing stands but "chủ trì, phối hợp với …". */
    static boolean isOnlyRoles(Tokens tokens, int action) {
        int charge = Phrases.charge(tokens, action);
        int from = action + charge;
        List<AgencyPhrase> partners =
                CoordinatorReader.read(tokens, tokens.isSign(from, ",") ? from + 1 : action, tokens.size());
        return charge > 0
                && !partners.isEmpty()
                && partners.getFirst().from() - from <= MOST_BETWEEN
                && isNothing(tokens, partners.getFirst().to());
    }

    private static boolean isNothing(Tokens tokens, int from) {
        boolean bracketed = false;
        for (int i = from; i < tokens.size(); i++) {
            bracketed |= tokens.isSign(i, "(");
            if (tokens.isWord(i) && !bracketed || tokens.isSign(i, ".")) {
                return false;
            }
            bracketed &= !tokens.isSign(i, ")");
        }
        return true;
    }

    /** "Về công tác giải phóng mặt bằng: tiếp tục hỗ trợ …". */
    static boolean isActionBehindMatter(Tokens tokens, int first) {
        for (int i = first + 1; i < Math.min(tokens.size(), first + LONGEST_MATTER); i++) {
            if (tokens.isSign(i, ":")) {
                return tokens.get(first).folded().equals("ve")
                        && (Phrases.verb(tokens, i + 1) > 0
                                || AgencyPhraseReader.strictly(tokens, i + 1).isPresent());
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

    /** Whether a whole sentence is followed by bullets that say what more its addressee is to do, and no contents of a product. */
    static boolean goesOnBelow(Item item) {
        List<Item> labelled = item.children().stream().filter(Item::isLabelled).toList();
        return item.isLabelled()
                && item.text().strip().endsWith(".")
                && !labelled.isEmpty()
                && labelled.stream().allMatch(child -> isWork(Tokens.of(child.text()), true));
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

    /** The first word of what is said, behind "Một là," and "Thứ hai,". */
    static int firstWord(Tokens tokens) {
        int first = 0;
        while (first < tokens.size() - 1 && !tokens.isWord(first)) {
            first++;
        }
        return first + ordinal(tokens, first);
    }

    private static int ordinal(Tokens tokens, int at) {
        boolean counts = tokens.isWord(at)
                && tokens.isWord(at + 1)
                && tokens.isWord(at + 3)
                && (tokens.isSign(at + 2, ",") || tokens.isSign(at + 2, ":"));
        if (!counts) {
            return 0;
        }
        boolean cardinal = tokens.get(at + 1).text().equals("là")
                && NUMBERS.contains(tokens.get(at).folded());
        boolean ordinal = tokens.get(at).folded().equals("thu")
                && NUMBERS.contains(tokens.get(at + 1).folded());
        return cardinal || ordinal ? 3 : 0;
    }
}
