package vn.dondoc.text.page;

import java.util.ArrayList;
import java.util.List;

/**
 * One line, or a piece of one.
 *
 * @param start clean offset of its first character
 * @param text without the line end
 * @param folded the same in small letters without accents
 */
public record Line(int start, String text, String folded) {

    /** Spaces that part two columns of a page. */
    private static final int GAP = 3;

    public int end() {
        return start + text.length();
    }

    public boolean covers(int cleanOffset) {
        return cleanOffset >= start && cleanOffset < end();
    }

    public boolean isBlank() {
        return text.isBlank();
    }

    /** Spaces before its first visible character. */
    public int indent() {
        int at = 0;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    public Line piece(int from, int to) {
        return new Line(start + from, text.substring(from, to), folded.substring(from, to));
    }

    /** Without spaces at its ends. */
    public Line stripped() {
        int from = indent();
        int to = text.length();
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return piece(from, to);
    }

    /** Without whatever stands before the first and behind the last letter or digit; closing brackets and full words stay. */
    public Line withoutNoise() {
        int from = 0;
        int to = text.length();
        while (from < to && !isWritten(text.charAt(from)) && "(\"“".indexOf(text.charAt(from)) < 0) {
            from++;
        }
        while (to > from && !isWritten(text.charAt(to - 1)) && ")\"”".indexOf(text.charAt(to - 1)) < 0) {
            to--;
        }
        return piece(from, to);
    }

    private static boolean isWritten(char c) {
        return Character.isLetterOrDigit(c) && Character.getType(c) != Character.MODIFIER_LETTER;
    }

    /** The pieces that stand apart: columns of a page, cells of a table. */
    public List<Line> cells() {
        List<Line> cells = new ArrayList<>();
        int from = 0;
        int at = 0;
        while (at < text.length()) {
            int next = at + 1;
            if (text.charAt(at) == '|') {
                addCell(cells, from, at);
                from = next;
            } else if (text.charAt(at) == ' ') {
                while (next < text.length() && text.charAt(next) == ' ') {
                    next++;
                }
                if (next - at >= GAP) {
                    addCell(cells, from, at);
                    from = next;
                }
            }
            at = next;
        }
        addCell(cells, from, text.length());
        return cells;
    }

    private void addCell(List<Line> cells, int from, int to) {
        Line cell = piece(from, to).stripped();
        if (!cell.text().isEmpty()) {
            cells.add(cell);
        }
    }

    /** Whether letters are there, and nearly all of them are capitals. */
    public boolean isInCapitals() {
        int letters = 0;
        int capitals = 0;
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                letters++;
                capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
            }
        }
        return letters >= 2 && capitals * 5 >= letters * 4;
    }
}
