package vn.dondoc.document.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A piece of a text with the words found in it, as it is written there, accents and all. */
@Schema(description = "A piece of the text with the words found in it, as it is written there")
public record Snippet(
        @Schema(examples = "… đẩy nhanh tiến độ giải ngân vốn đầu tư công …")
        String text,

        @Schema(description = "Where the words stand in it") List<Highlight> highlights) {

    /** From which character to before which one. */
    @Schema(description = "From which character (UTF-16, from 0) to before which one")
    public record Highlight(
            @Schema(examples = "24") int start,
            @Schema(examples = "32") int end) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");
    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_SHOWN = 32;

    private record Word(int start, int end, String folded) {}

    /** The piece in which most of the words stand close together. */
    public static Snippet of(String text, Set<String> wanted) {
        List<Word> words = words(text);
        List<Integer> hits = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (wanted.contains(words.get(i).folded())) {
                hits.add(i);
            }
        }
        int first = Math.max(0, (hits.isEmpty() ? 0 : densest(words, hits)) - WORDS_BEFORE);
        int last = Math.min(words.size(), first + WORDS_SHOWN);
        if (words.isEmpty()) {
            return new Snippet("", List.of());
        }
        int from = first == 0 ? 0 : words.get(first).start();
        int to = last == words.size() ? text.length() : words.get(last - 1).end();
        return piece(text, words.subList(first, last), wanted, from, to);
    }

    /** The whole of a short text. */
    public static Snippet whole(String text, Set<String> wanted) {
        return piece(text, words(text), wanted, 0, text.length());
    }

    /** The hit from which on most different words follow soon. */
    private static int densest(List<Word> words, List<Integer> hits) {
        int best = hits.getFirst();
        int most = 0;
        for (int i = 0; i < hits.size(); i++) {
            Set<String> near = new HashSet<>();
            int reach = hits.get(i) + WORDS_SHOWN - WORDS_BEFORE;
            for (int j = i; j < hits.size() && hits.get(j) < reach; j++) {
                near.add(words.get(hits.get(j)).folded());
            }
            if (near.size() > most) {
                most = near.size();
                best = hits.get(i);
            }
        }
        return best;
    }

    private static Snippet piece(String text, List<Word> shown, Set<String> wanted, int from, int to) {
        String before = from > 0 ? "… " : "";
        String after = to < text.length() ? " …" : "";
        List<Highlight> highlights = shown.stream()
                .filter(word -> wanted.contains(word.folded()))
                .map(word -> new Highlight(word.start() - from + before.length(), word.end() - from + before.length()))
                .toList();
        String piece = text.substring(from, to).replaceAll("\\s", " ");
        return new Snippet(before + piece + after, highlights);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(word.start(), word.end(), folded(word.group())));
        }
        return words;
    }

    /** As {@code search_words} of the database folds one word. */
    private static String folded(String word) {
        String letters = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ð', 'd');
        return LEADING_ZEROS.matcher(letters).replaceFirst("");
    }
}
