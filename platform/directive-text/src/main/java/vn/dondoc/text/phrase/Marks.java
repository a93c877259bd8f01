package vn.dondoc.text.phrase;

import java.text.Normalizer;

/** The marks of Vietnamese letters: a scan loses them ("đê nghị" for "đề nghị"); it seldom makes others, which would be another word. */
final class Marks {

    /** Vietnamese letters end at U+1EF9. */
    private static final int TABLE_SIZE = 0x1F00;

    private static final String TONES = "\u0301\u0300\u0309\u0303\u0323";
    private static final String SHAPES = "\u0302\u0306\u031b";
    private static final char[] LETTER = new char[TABLE_SIZE];
    private static final byte[] TONE = new byte[TABLE_SIZE];
    private static final byte[] SHAPE = new byte[TABLE_SIZE];

    static {
        for (char c = 0; c < TABLE_SIZE; c++) {
            String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
            LETTER[c] = c == 'đ' ? 'd' : parts.charAt(0);
            SHAPE[c] = (byte) (c == 'đ' ? SHAPES.length() + 1 : 0);
            for (int i = 1; i < parts.length(); i++) {
                TONE[c] = (byte) Math.max(TONE[c], TONES.indexOf(parts.charAt(i)) + 1);
                SHAPE[c] = (byte) Math.max(SHAPE[c], SHAPES.indexOf(parts.charAt(i)) + 1);
            }
        }
    }

    private Marks() {}

    /** Whether what was read is the word, or the word with some of its marks gone. */
    static boolean areLost(String word, String read) {
        if (word.length() != read.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char full = word.charAt(i);
            char left = read.charAt(i);
            if (full != left && !isLeftOf(full, left)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLeftOf(char full, char left) {
        return full < TABLE_SIZE
                && left < TABLE_SIZE
                && LETTER[full] == LETTER[left]
                && (TONE[left] == 0 || TONE[left] == TONE[full])
                && (SHAPE[left] == 0 || SHAPE[left] == SHAPE[full]);
    }
}
