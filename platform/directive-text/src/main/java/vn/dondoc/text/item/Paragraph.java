package vn.dondoc.text.item;

import vn.dondoc.text.page.Folding;
import vn.dondoc.text.page.Line;

/** A paragraph on one line: its lines joined, runs of spaces made one. Knows where each character stood on the page. */
public final class Paragraph {

    private final String text;
    private final String folded;
    private final int[] places;
    private final int indent;

    private Paragraph(String text, int[] places, int indent) {
        this.text = text;
        this.folded = Folding.fold(text);
        this.places = places;
        this.indent = indent;
    }

    static Paragraph of(Iterable<Line> lines) {
        StringBuilder text = new StringBuilder();
        int length = 0;
        for (Line line : lines) {
            length += line.text().length() + 1;
        }
        int[] places = new int[length + 1];
        int indent = -1;
        for (Line line : lines) {
            indent = indent < 0 ? line.indent() : indent;
            boolean space = !text.isEmpty();
            for (int i = 0; i < line.text().length(); i++) {
                char c = line.text().charAt(i);
                if (c == ' ') {
                    space = !text.isEmpty();
                    continue;
                }
                if (space && text.charAt(text.length() - 1) != ' ') {
                    places[text.length()] = line.start() + i;
                    text.append(' ');
                }
                space = false;
                places[text.length()] = line.start() + i;
                text.append(c);
            }
        }
        return new Paragraph(text.toString(), places, Math.max(0, indent));
    }

    public String text() {
        return text;
    }

    /** In small letters without accents, at the same offsets. */
    public String folded() {
        return folded;
    }

    /** Clean offset of a character; of the end, the one behind the last character. */
    public int place(int at) {
        if (at < text.length()) {
            return places[at];
        }
        return text.isEmpty() ? places[0] : places[text.length() - 1] + 1;
    }

    /** Clean offset behind what ends before {@code end}. */
    public int placeBehind(int end) {
        return end == 0 ? place(0) : places[end - 1] + 1;
    }

    int indent() {
        return indent;
    }

    @Override
    public String toString() {
        return text;
    }
}
