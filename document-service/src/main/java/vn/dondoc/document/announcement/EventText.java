package vn.dondoc.document.announcement;

/**
 * The text as an event carries it: the whole, or its start where it is longer than {@value #MAX_BYTES} bytes of UTF-8. No
 * character is cut in two, and none loses the accents written behind it.
 */
record EventText(String text, boolean truncated) {

    static final int MAX_BYTES = 512 * 1024;

    static EventText of(String whole) {
        int bytes = 0;
        int end = 0;
        while (end < whole.length()) {
            int character = whole.codePointAt(end);
            bytes += bytesOf(character);
            if (bytes > MAX_BYTES) {
                return new EventText(whole.substring(0, startOfCharacter(whole, end)), true);
            }
            end += Character.charCount(character);
        }
        return new EventText(whole, false);
    }

    private static int bytesOf(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }

    private static int startOfCharacter(String whole, int end) {
        int start = end;
        while (start > 0 && Character.getType(whole.codePointAt(start)) == Character.NON_SPACING_MARK) {
            start = whole.offsetByCodePoints(start, -1);
        }
        return start;
    }
}
