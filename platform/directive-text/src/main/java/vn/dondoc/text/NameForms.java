package vn.dondoc.text;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The forms in which a name is compared.
 *
 * @param key folded; accents make a difference: {@code sơ3 kê1 hoach5 va2 đâu2 tư}
 * @param plainKey the same without accents: {@code so ke hoach va dau tu}
 * @param shortKey first word and initials of the rest, "và" left out: {@code sokhdt}
 * @param initials of all words: {@code skhdt}
 */
public record NameForms(String key, String plainKey, String shortKey, String initials) {

    private static final Pattern TONE = Pattern.compile("(?<=\\p{L})[1-5]+(?= |$)");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^a-z0-9]+");

    public static NameForms of(String name) {
        String key = NameKey.of(name).value();
        String plain = withoutAccents(TONE.matcher(key).replaceAll(""));
        List<String> words = Arrays.stream(plain.split(" "))
                .filter(word -> !word.equals("va"))
                .toList();
        String initials = initials(words);
        String shortKey = words.isEmpty() ? "" : words.getFirst() + initials(words.subList(1, words.size()));
        return new NameForms(key, plain, shortKey, initials);
    }

    /** An abbreviation as it is compared with {@code shortKey} and {@code initials}: "Sở KH&ĐT" and "Sở KH-ĐT" are sokhdt. */
    public static String squashed(String name) {
        String plain = NOT_OF_A_WORD
                .matcher(withoutAccents(name.toLowerCase(Locale.ROOT)))
                .replaceAll(" ")
                .strip();
        return Arrays.stream(plain.split(" "))
                .filter(word -> !word.equals("va"))
                .collect(Collectors.joining());
    }

    private static String initials(List<String> words) {
        return words.stream()
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }

    private static String withoutAccents(String text) {
        String letters =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return letters.replace('đ', 'd').replace('ð', 'd').replace('Đ', 'd');
    }
}
