package vn.dondoc.text.phrase;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.dondoc.text.name.WordList;

/**
 * Words that a page's line ends have run together: "đơnvị", "cácsở", "tạiTờ". Parted only where the two parts are known to
 * stand beside each other, or where the second begins with a capital.
 */
final class GluedWords {

    private static final List<String> LISTS = List.of(
            "orders.txt",
            "verbs.txt",
            "classes.txt",
            "members.txt",
            "titles.txt",
            "heads.txt",
            "implementing.txt",
            "beginnings.txt");
    private static final List<String> BEFORE_BODIES = List.of("các", "và", "của", "với", "tại");
    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;
    private static final Map<String, Integer> CUTS = cuts();

    private GluedWords() {}

    /** Where the second word begins in a run of letters; 0 if it is one word. */
    static int cut(String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST) {
            return 0;
        }
        int capital = 1;
        while (capital < word.length() && Character.isLowerCase(word.charAt(capital))) {
            capital++;
        }
        boolean inTheMidst = capital > 1
                && capital < word.length() - 1
                && Character.isLowerCase(word.charAt(0))
                && Character.isUpperCase(word.charAt(capital))
                && Character.isLowerCase(word.charAt(capital + 1));
        return inTheMidst ? capital : CUTS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> cuts() {
        Map<String, Integer> cuts = new HashMap<>();
        Set<String> syllables = new HashSet<>();
        Stream<String> entries = Stream.concat(
                LISTS.stream().flatMap(list -> WordList.words(GluedWords.class, list).stream()),
                WordList.words(WordList.class, "agencies.txt").stream());
        entries.map(entry -> entry.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")).forEach(words -> {
            syllables.addAll(List.of(words));
            for (int i = 0; i + 1 < words.length; i++) {
                add(cuts, words[i], words[i + 1]);
            }
            BEFORE_BODIES.forEach(small -> add(cuts, small, words[0]));
        });
        cuts.keySet().removeAll(syllables);
        return Map.copyOf(cuts);
    }

    private static void add(Map<String, Integer> cuts, String first, String second) {
        if (first.length() > 1 && second.length() > 1) {
            cuts.putIfAbsent(first + second, first.length());
        }
    }
}
