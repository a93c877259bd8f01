package vn.dondoc.text.page;

/** How much a damaged word differs from a known one. */
public final class Likeness {

    private static final int LONGEST = 64;

    private Likeness() {}

    /** Whether at most {@code limit} letters must be put in, taken out or changed to make one of the other. */
    public static boolean within(int limit, String one, String other) {
        int longer = Math.max(one.length(), other.length());
        if (Math.abs(one.length() - other.length()) > limit || longer > LONGEST) {
            return false;
        }
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[other.length()] <= limit;
    }

    /** Letters that may differ in a word of this length and still leave one likely reading. */
    public static int tolerance(int length) {
        return length < 6 ? 0 : length < 11 ? 1 : 2;
    }
}
