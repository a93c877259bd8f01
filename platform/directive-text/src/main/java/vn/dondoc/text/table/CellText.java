package vn.dondoc.text.table;

import vn.dondoc.text.page.Line;

/**
 * What may be a cell, or one paragraph of it; its lines are joined to one that keeps their places. Empty where a page has left a space
 * in a cell without content.
 */
record CellText(Line text, int firstLine) {

    boolean isEmpty() {
        return text.isBlank();
    }

    CellText with(Line below) {
        return new CellText(joined(text, below), firstLine);
    }

    /** One line of two, the second below the first; what stands between is but spaces and line ends. */
    static Line joined(Line above, Line below) {
        Line second = below.stripped();
        String gap = " ".repeat(Math.max(0, second.start() - above.end()));
        return new Line(above.start(), above.text() + gap + second.text(), above.folded() + gap + second.folded());
    }
}
