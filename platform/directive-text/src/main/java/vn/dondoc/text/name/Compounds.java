package vn.dondoc.text.name;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Words of two syllables that a line's end may cut. Accents count: "TÂN TIẾN" above "PHÒNG" is no "tiên phong". */
public final class Compounds {

    private static final Set<String> WORDS = WordList.words(Compounds.class, "compounds.txt").stream()
            .map(Compounds::key)
            .collect(Collectors.toUnmodifiableSet());

    private Compounds() {}

    public static boolean contain(String first, String second) {
        return WORDS.contains(key(first + " " + second));
    }

    /** With the accent anywhere in the syllable: "hoà" and "hòa" are one. */
    private static String key(String words) {
        StringBuilder letters = new StringBuilder();
        StringBuilder accents = new StringBuilder();
        Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .chars()
                .forEach(c -> (isTone(c) ? accents : letters).appendCodePoint(c));
        return letters.append(accents).toString();
    }

    /** Grave, acute, tilde, hook, dot below. */
    private static boolean isTone(int c) {
        return c == 0x300 || c == 0x301 || c == 0x303 || c == 0x309 || c == 0x323;
    }
}
