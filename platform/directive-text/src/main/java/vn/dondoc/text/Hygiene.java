package vn.dondoc.text;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** One spelling for what looks the same on paper. */
final class Hygiene {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern DASHES = Pattern.compile("[\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]");

    private Hygiene() {}

    /** NFC, Đ for Ð (U+00D0, of keyboards that have no Đ), every space a plain one, every dash a hyphen, no spaces at the ends. */
    static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace('\u00D0', 'Đ')
                .replace('\u00F0', 'đ');
        String visible = INVISIBLE.matcher(composed).replaceAll("");
        String spaced = SPACES.matcher(visible).replaceAll(" ");
        return DASHES.matcher(spaced).replaceAll("-").strip();
    }
}
