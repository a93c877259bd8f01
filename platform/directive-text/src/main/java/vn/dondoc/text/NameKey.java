package vn.dondoc.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A name of an agency or issuer in the form in which two are compared. "UBND tỉnh Cà Mau" and "Uỷ ban nhân dân Tỉnh Cà Mau"
 * have one key; "huyện U Minh" and "xã U Minh" have two. Case, spaces, punctuation, Ð for Đ, where the tone mark stands
 * (hoà, hòa) and the abbreviations of {@code abbreviations.tsv} make no difference; accents do.
 *
 * @param value lower case, each word's tone as a digit at its end: {@code uy3 ban nhân dân tinh3 ca2 mau}; empty for a name
 *     without letters and digits
 */
public record NameKey(String value) {

    private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Map<String, String> EXPANSIONS = expansions();

    public static NameKey of(String name) {
        StringBuilder key = new StringBuilder();
        for (String word : words(name)) {
            String toneless = withToneAtEnd(word);
            key.append(' ').append(EXPANSIONS.getOrDefault(toneless, toneless));
        }
        return new NameKey(key.toString().strip());
    }

    private static String[] words(String name) {
        String lower = Hygiene.clean(name).toLowerCase(Locale.ROOT).replace("&", " và ");
        String spaced = NOT_OF_A_WORD.matcher(lower).replaceAll(" ").strip();
        return spaced.isEmpty() ? new String[0] : spaced.split(" ");
    }

    /** Takes the tone marks out of a word and puts their numbers behind it; â, ă, ê, ô, ơ, ư stay. */
    private static String withToneAtEnd(String word) {
        StringBuilder letters = new StringBuilder();
        StringBuilder tones = new StringBuilder();
        for (char c : Normalizer.normalize(word, Normalizer.Form.NFD).toCharArray()) {
            switch (c) {
                case '\u0301' -> tones.append('1');
                case '\u0300' -> tones.append('2');
                case '\u0309' -> tones.append('3');
                case '\u0303' -> tones.append('4');
                case '\u0323' -> tones.append('5');
                default -> letters.append(c);
            }
        }
        return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
    }

    private static Map<String, String> expansions() {
        Map<String, String> expansions = new HashMap<>();
        var resource = Objects.requireNonNull(NameKey.class.getResourceAsStream("abbreviations.tsv"));
        try (var lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(line -> {
                String[] columns = line.split("\t");
                StringBuilder folded = new StringBuilder();
                for (String word : words(columns[1])) {
                    folded.append(' ').append(withToneAtEnd(word));
                }
                expansions.put(words(columns[0])[0], folded.toString().strip());
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(expansions);
    }

    @Override
    public String toString() {
        return value;
    }
}
