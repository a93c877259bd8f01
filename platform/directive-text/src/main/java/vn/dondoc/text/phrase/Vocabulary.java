package vn.dondoc.text.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.dondoc.text.name.WordList;
import vn.dondoc.text.page.Folding;

/**
 * A list of words of one or more syllables, looked up at a place of a text. More than one syllable is compared without
 * accents, since scans lose them; a single one with them, since too many words differ by nothing else.
 */
final class Vocabulary {

    static final Vocabulary HEADS = of("heads.txt");
    static final Vocabulary TITLES = of("titles.txt");
    static final Vocabulary CLASSES = of("classes.txt");
    static final Vocabulary MEMBERS = of("members.txt");
    static final Vocabulary RELATIVES = of("relatives.txt");
    static final Vocabulary ORDERS = of("orders.txt");
    static final Vocabulary VERBS = of("verbs.txt");
    static final Vocabulary NOUNS = of("nouns.txt");
    /** Verbs that also name a thing, and do not end a clause that narrows an addressee: "có tỷ lệ giải ngân thấp". */
    static final Vocabulary VERBAL_NOUNS = of("verbal-nouns.txt");

    static final Vocabulary AGENCIES = new Vocabulary(WordList.words(WordList.class, "agencies.txt"));

    private final Set<String> single = new HashSet<>();
    private final Map<String, Set<String>> byFirst = new HashMap<>();
    private int longest = 1;

    private Vocabulary(List<String> words) {
        for (String word : words) {
            String lower = word.toLowerCase(Locale.ROOT);
            Tokens syllables = Tokens.of(lower);
            if (syllables.size() == 1) {
                single.add(lower);
            } else {
                byFirst.computeIfAbsent(syllables.get(0).folded(), first -> new HashSet<>())
                        .add(joined(syllables, 0, syllables.size()));
                longest = Math.max(longest, syllables.size());
            }
        }
    }

    static Vocabulary of(String resource) {
        return new Vocabulary(WordList.words(Vocabulary.class, resource));
    }

    /** How many tokens the longest entry takes that begins at a place; 0 if none does. */
    int lengthAt(Tokens tokens, int at) {
        if (!tokens.isWord(at)) {
            return 0;
        }
        Set<String> entries = byFirst.get(tokens.get(at).folded());
        if (entries != null) {
            for (int length = Math.min(longest, tokens.size() - at); length > 1; length--) {
                if (entries.contains(joined(tokens, at, at + length))) {
                    return length;
                }
            }
        }
        return single.contains(tokens.get(at).lower()) ? 1 : 0;
    }

    boolean isAt(Tokens tokens, int at) {
        return lengthAt(tokens, at) > 0;
    }

    private static String joined(Tokens tokens, int from, int to) {
        StringBuilder joined = new StringBuilder();
        for (int i = from; i < to; i++) {
            joined.append(tokens.get(i).folded()).append(' ');
        }
        return Folding.fold(joined.toString());
    }
}
