package vn.dondoc.text.head;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.reference.ReferenceReader;
import vn.dondoc.text.zone.TitleLine;

/**
 * A number whose digits stand apart from its symbol: the office stamps them on the page that the drafter has printed, and a page's
 * text has each on a line of its own. "Số: 91" has "/BC-UBND" some lines below; "Số: /SXD-KT" has the digits right above or below.
 *
 * @param joined digits and symbol as one line would have them
 * @param whole from the first to the last of its characters
 * @param labelled whether the digits stand behind the label: those beside it may be something else's
 */
record TornNumber(Line joined, Line whole, boolean labelled) {

    private static final int MOST_LINES_BETWEEN = 6;
    private static final Pattern DIGITS = Pattern.compile("^\\W{0,3}(\\d{1,6}[a-zđ]?)\\W{0,2}$");
    /** One digit may be a page's. */
    private static final Pattern DIGITS_ALONE = Pattern.compile("^\\s*(\\d{2,6})\\s*$");

    private static final Pattern SYMBOL =
            Pattern.compile("^\\s*(?<symbol>[/-]\\s?" + ReferenceReader.SYMBOL + ")(?=\\s{2,}|\\s*$)");

    /** What stands behind the label "Số:" of a head's line. */
    static Optional<TornNumber> read(List<Line> head, int at, Line behind) {
        Matcher digits = DIGITS.matcher(behind.text());
        if (digits.find()) {
            return symbolBelow(head, at).map(symbol -> of(behind.piece(digits.start(1), digits.end(1)), symbol, true));
        }
        Matcher symbol = SYMBOL.matcher(behind.text());
        return symbol.find()
                ? digitsBeside(head, at)
                        .map(stamped -> of(stamped, behind.piece(symbol.start("symbol"), symbol.end("symbol")), false))
                : Optional.empty();
    }

    private static Optional<Line> symbolBelow(List<Line> head, int at) {
        for (int i = at + 1; i < Math.min(head.size(), at + 1 + MOST_LINES_BETWEEN); i++) {
            Line line = head.get(i);
            Matcher symbol = SYMBOL.matcher(line.text());
            if (symbol.find()) {
                return Optional.of(line.piece(symbol.start("symbol"), symbol.end("symbol")));
            }
            if (TitleLine.isTitle(line)) {
                break;
            }
        }
        return Optional.empty();
    }

    private static Optional<Line> digitsBeside(List<Line> head, int at) {
        return List.of(at - 1, at + 1).stream()
                .filter(i -> i >= 0 && i < head.size())
                .map(head::get)
                .filter(line -> DIGITS_ALONE.matcher(line.text()).find())
                .map(Line::stripped)
                .findFirst();
    }

    private static TornNumber of(Line digits, Line symbol, boolean labelled) {
        int start = Math.min(digits.start(), symbol.start());
        int end = Math.max(digits.end(), symbol.end());
        return new TornNumber(
                new Line(digits.start(), digits.text() + symbol.text(), digits.folded() + symbol.folded()),
                new Line(start, " ".repeat(end - start), ""),
                labelled);
    }
}
