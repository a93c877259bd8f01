package vn.dondoc.text.phrase;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.name.WordList;

/**
 * A list of words of one or more syllables, looked up at a place of a text. More than one syllable is compared without
 * the accents that scans lose; a single one with them, since too many words differ by nothing else.
 */
final class Vocabulary {

    private static final AtomicInteger COUNT = new AtomicInteger();

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

    /** Words an action of its own begins with, also behind a clause that narrows the addressee: "được giao … có trách nhiệm". */
    static final Vocabulary BEGINNINGS = of("beginnings.txt");

    /** Words that put in charge. */
    static final Vocabulary CHARGES = of("charges.txt");

    /** Verbs and what they govern, within names. */
    static final Vocabulary NAME_VERBS = of("name-verbs.txt");

    /** Verbs that begin a sentence of their own, where two lines have been joined. */
    static final Vocabulary STARTERS = of("starters.txt");

    /** Acts that no name begins with, where "Ban chỉ đạo", "Đoàn kiểm tra" do. */
    static final Vocabulary ACTS_ONLY = of("acts-only.txt");

    /** Bodies known by their whole names: the offices that issue, and what is below them. */
    static final Vocabulary AGENCIES = new Vocabulary(
            Stream.of(WordList.words(WordList.class, "agencies.txt"), WordList.words(Vocabulary.class, "bodies.txt"))
                    .flatMap(List::stream)
                    .toList());

    private static final int LONGEST_BEFORE = 3;

    /** Tells the lists apart. */
    private final int number = COUNT.getAndIncrement();

    /** The agencies without their first word, as behind a shared head: "các Bộ: Giáo dục và Đào tạo, Y tế". */
    static final Vocabulary SHARED = new Vocabulary(WordList.words(WordList.class, "agencies.txt").stream()
            .filter(name -> name.indexOf(' ') > 0)
            .map(name -> name.substring(name.indexOf(' ') + 1))
            .toList());

    private final Set<String> single = new HashSet<>();
    private final Node first = new Node();

    /** The words so far; where one more may follow, what then. */
    private static final class Node {
        private final Map<String, Node> next = new HashMap<>();
        /** The same by their letters without accents; several words may share those. */
        private final Map<String, List<String>> damaged = new HashMap<>();

        private boolean ends;

        Node add(Token syllable) {
            List<String> alike = damaged.computeIfAbsent(syllable.folded(), any -> new ArrayList<>());
            if (!alike.contains(syllable.lower())) {
                alike.add(syllable.lower());
            }
            return next.computeIfAbsent(syllable.lower(), any -> new Node());
        }

        @Nullable
        Node after(Token token) {
            Node exact = next.get(token.lower());
            if (exact != null) {
                return exact;
            }
            for (String word : damaged.getOrDefault(token.folded(), List.of())) {
                if (Marks.areLost(word, token.lower())) {
                    return next.get(word);
                }
            }
            return null;
        }
    }

    private Vocabulary(List<String> words) {
        for (String word : words) {
            Tokens syllables = Tokens.of(word);
            if (syllables.size() == 1) {
                single.add(syllables.get(0).lower());
                continue;
            }
            Node node = first;
            for (int i = 0; i < syllables.size(); i++) {
                node = node.add(syllables.get(i));
            }
            node.ends = true;
        }
    }

    int number() {
        return number;
    }

    static Vocabulary of(String resource) {
        return new Vocabulary(WordList.words(Vocabulary.class, resource));
    }

    /** How many tokens the longest entry takes that begins at a place; 0 if none does. */
    int lengthAt(Tokens tokens, int at) {
        return tokens.isWord(at) ? tokens.known(this, at) : 0;
    }

    /** The same, looked up; {@link Tokens} keeps it, since rules ask again and again. */
    int lookUp(Tokens tokens, int at) {
        int longest = single.contains(tokens.get(at).lower()) ? 1 : 0;
        Node node = first.after(tokens.get(at));
        for (int i = at + 1; node != null && i < tokens.size(); i++) {
            node = node.after(tokens.get(i));
            longest = node != null && node.ends ? i + 1 - at : longest;
        }
        return longest;
    }

    /** Whether an entry of at most three tokens ends right before a place. */
    boolean endsAt(Tokens tokens, int at) {
        for (int length = 1; length <= LONGEST_BEFORE && length <= at; length++) {
            if (lengthAt(tokens, at - length) == length) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(Tokens tokens, int at) {
        return lengthAt(tokens, at) > 0;
    }
}
