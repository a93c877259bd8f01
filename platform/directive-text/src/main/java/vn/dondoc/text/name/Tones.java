package vn.dondoc.text.name;

import java.text.Normalizer;

/** A scan loses tones and changes letters, but it writes no tone that is not there: "Hải Châu" is not Lai Châu, nor "Thanh Hà" Thanh Hóa. */
final class Tones {

    private static final String MARKS = "\u0300\u0301\u0303\u0309\u0323";

    private Tones() {}

    /** Whether a reading of as many syllables has each tone of a name, or none in its place. */
    static boolean mayBe(String name, String reading) {
        String[] known = name.split(" ");
        String[] read = reading.strip().split("\\s+");
        if (known.length != read.length) {
            return true;
        }
        for (int i = 0; i < known.length; i++) {
            int tone = tone(read[i]);
            if (tone >= 0 && tone != tone(known[i])) {
                return false;
            }
        }
        return true;
    }

    private static int tone(String syllable) {
        return Normalizer.normalize(syllable, Normalizer.Form.NFD)
                .chars()
                .map(MARKS::indexOf)
                .filter(mark -> mark >= 0)
                .findFirst()
                .orElse(-1);
    }
}
