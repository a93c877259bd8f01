package vn.dondoc.text.page;

import java.text.Normalizer;

/** Small letters without accents, one for one, so that offsets stay: {@code "Ủy ban"} becomes {@code "uy ban"}. */
public final class Folding {

    /** Vietnamese letters end at U+1EF9. */
    private static final int TABLE_SIZE = 0x1F00;

    private static final char[] TABLE = table();

    private Folding() {}

    public static String fold(String text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(text.charAt(i));
        }
        return new String(folded);
    }

    static char fold(char c) {
        return c < TABLE_SIZE ? TABLE[c] : c;
    }

    /** {@link #fold}, and nothing but letters and digits left: for names that a scan has torn apart or glued together. */
    public static String squeeze(String text) {
        StringBuilder squeezed = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = fold(text.charAt(i));
            if (Character.isLetterOrDigit(c)) {
                squeezed.append(c);
            }
        }
        return squeezed.toString();
    }

    private static char[] table() {
        char[] table = new char[TABLE_SIZE];
        for (char c = 0; c < TABLE_SIZE; c++) {
            char lower = Character.toLowerCase(c);
            char base = Normalizer.normalize(String.valueOf(lower), Normalizer.Form.NFD)
                    .charAt(0);
            table[c] = lower == 'đ' || lower == '\u00f0' ? 'd' : base;
        }
        // A scan's E with an accent; no directive counts in pounds.
        table['£'] = 'e';
        return table;
    }
}
