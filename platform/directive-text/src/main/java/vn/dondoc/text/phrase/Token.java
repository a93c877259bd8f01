package vn.dondoc.text.phrase;

/**
 * A word, or one sign that is none.
 *
 * @param lower in small letters, accents kept
 * @param folded in small letters without accents
 * @param start its offset in the text it was taken from
 */
public record Token(int start, int end, String text, String lower, String folded) {

    public boolean isWord() {
        return Character.isLetterOrDigit(text.charAt(0));
    }

    public boolean isCapitalised() {
        return Character.isUpperCase(text.charAt(0));
    }

    public boolean isSmall() {
        return Character.isLowerCase(text.charAt(0));
    }

    boolean is(String sign) {
        return text.equals(sign);
    }
}
