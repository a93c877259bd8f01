package vn.dondoc.text.phrase;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.text.name.WordList;
import vn.dondoc.text.page.Folding;

/**
 * Words that a page's line ends have run together: "đơnvị", "cácsở", "tạiTờ". Parted where the two parts are known to stand
 * beside each other, where the second begins with a capital, or where they are two syllables of the trade ("ươngbáo"): a
 * Vietnamese word is one.
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
    private static final String VOWELS = "aeiouy";
    private static final Set<String> SYLLABLES = syllables();
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
        if (inTheMidst) {
            return capital;
        }
        String small = word.toLowerCase(Locale.ROOT);
        int known = CUTS.getOrDefault(small, 0);
        return known > 0 || SYLLABLES.contains(small) ? known : betweenSyllables(small);
    }

    /** Between two syllables of the trade, in a word that has accents and sounds twice; 0 in any other, as in foreign names. */
    private static int betweenSyllables(String word) {
        String plain = Folding.fold(word);
        if (plain.equals(word) || !soundsTwice(plain)) {
            return 0;
        }
        for (int cut = 2; cut <= word.length() - 2; cut++) {
            if (SYLLABLES.contains(word.substring(0, cut)) && SYLLABLES.contains(word.substring(cut))) {
                return cut;
            }
        }
        return 0;
    }

    /** Whether a consonant parts its vowels. */
    private static boolean soundsTwice(String plain) {
        boolean vowel = false;
        int sounds = 0;
        for (int i = 0; i < plain.length(); i++) {
            boolean here = VOWELS.indexOf(plain.charAt(i)) >= 0;
            sounds += here && !vowel ? 1 : 0;
            vowel = here;
        }
        return sounds > 1;
    }

    private static Stream<String[]> entries() {
        return Stream.concat(
                        LISTS.stream().flatMap(list -> WordList.words(GluedWords.class, list).stream()),
                        WordList.words(WordList.class, "agencies.txt").stream())
                .map(entry -> entry.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
    }

    private static Set<String> syllables() {
        return entries().flatMap(Stream::of).collect(Collectors.toUnmodifiableSet());
    }

    private static Map<String, Integer> cuts() {
        Map<String, Integer> cuts = new HashMap<>();
        entries().forEach(words -> {
            for (int i = 0; i + 1 < words.length; i++) {
                add(cuts, words[i], words[i + 1]);
            }
            BEFORE_BODIES.forEach(small -> add(cuts, small, words[0]));
        });
        cuts.keySet().removeAll(SYLLABLES);
        return Map.copyOf(cuts);
    }

    private static void add(Map<String, Integer> cuts, String first, String second) {
        if (first.length() > 1 && second.length() > 1) {
            cuts.putIfAbsent(first + second, first.length());
        }
    }
}
