package vn.dondoc.text.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.dondoc.text.page.Folding;

/** A text as a row of words and signs. */
public final class Tokens {

    private static final String DIRT = "ˆ^~¬¦¨˙´`|";

    private final List<Token> tokens;

    /** By the number of a vocabulary: for each token one more than the length of its entry there, 0 while nobody has asked. */
    private final List<byte[]> known = new ArrayList<>();

    private Tokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static Tokens of(String text) {
        String folded = Folding.fold(text);
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = at + 1;
            if (Character.isLetterOrDigit(text.charAt(at))) {
                while (end < text.length() && goesOn(text, end)) {
                    end++;
                }
            }
            if (!Character.isWhitespace(text.charAt(at)) && !isDirt(text, at, end)) {
                int cut = at + GluedWords.cut(text.substring(at, end));
                if (cut > at) {
                    tokens.add(token(text, folded, at, cut));
                }
                tokens.add(token(text, folded, cut, end));
            }
            at = end;
        }
        return new Tokens(List.copyOf(tokens));
    }

    /** One sign between blanks that no sentence has: dirt of a scan, which would part a name. */
    private static boolean isDirt(String text, int from, int to) {
        return to - from == 1
                && DIRT.indexOf(text.charAt(from)) >= 0
                && (from == 0 || text.charAt(from - 1) == ' ')
                && (to == text.length() || text.charAt(to) == ' ');
    }

    private static Token token(String text, String folded, int from, int to) {
        String word = text.substring(from, to);
        return new Token(from, to, word, word.toLowerCase(Locale.ROOT), folded.substring(from, to));
    }

    private static boolean goesOn(String text, int at) {
        char c = text.charAt(at);
        boolean joins =
                (c == '&' || c == '/') && at + 1 < text.length() && Character.isLetterOrDigit(text.charAt(at + 1));
        return Character.isLetterOrDigit(c) || joins;
    }

    /** The words from one token to another, parted by spaces. */
    public String text(int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i > from ? " " : "").append(tokens.get(i).text());
        }
        return text.toString();
    }

    int known(Vocabulary vocabulary, int at) {
        while (known.size() <= vocabulary.number()) {
            known.add(new byte[0]);
        }
        byte[] lengths = known.get(vocabulary.number());
        if (lengths.length == 0) {
            lengths = new byte[tokens.size()];
            known.set(vocabulary.number(), lengths);
        }
        if (lengths[at] == 0) {
            lengths[at] = (byte) (1 + vocabulary.lookUp(this, at));
        }
        return lengths[at] - 1;
    }

    public int size() {
        return tokens.size();
    }

    public Token get(int index) {
        return tokens.get(index);
    }

    public boolean has(int index) {
        return index >= 0 && index < tokens.size();
    }

    public boolean isSign(int index, String sign) {
        return has(index) && tokens.get(index).is(sign);
    }

    public boolean isWord(int index) {
        return has(index) && tokens.get(index).isWord();
    }

    /** Whether two syllables stand there, as written. */
    public boolean areAt(int index, String first, String second) {
        return isWord(index + 1)
                && tokens.get(index).text().equals(first)
                && tokens.get(index + 1).text().equals(second);
    }

    boolean isAnd(int index) {
        return isWord(index) && tokens.get(index).text().equals("và");
    }

    /** Behind the bracket that is open at a token; -1 if none closes it within so many tokens. */
    int behindBracket(int open, int longest) {
        for (int i = open + 1; i < Math.min(size(), open + longest); i++) {
            if (isSign(i, ")")) {
                return i + 1;
            }
        }
        return -1;
    }

    /** The end of a run without the signs and the "và" that would have joined it to more. */
    int withoutConnectors(int from, int to) {
        int end = to;
        while (end > from
                && (!isWord(end - 1) && !isSign(end - 1, ")")
                        || get(end - 1).folded().equals("va"))) {
            end--;
        }
        return end;
    }

    /** The first token that begins at an offset or behind it; the size where there is none. */
    public int indexAt(int offset) {
        int low = 0;
        int high = tokens.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (tokens.get(middle).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
