package vn.dondoc.text.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.AgencyPhraseReader;
import vn.dondoc.text.phrase.Phrases;
import vn.dondoc.text.phrase.Tokens;

/**
 * Which texts of a row stand in which of its cells, when nothing but their order is left: the cheapest way to hand them out from left to
 * right, where an agency costs under "sản phẩm", a sentence under "chủ trì", and a cell left empty according to what it should hold.
 *
 * @param starts for each column behind the number, and one more, the first text that is its own
 */
record RowFit(List<CellText> texts, Columns columns, int[] starts) {

    /** A time, perhaps with what is to be there by then: "Ban hành kế hoạch chậm nhất là ngày 15/01/2026". */
    private static final Pattern DATE = Pattern.compile(
            "^\\W*(?:(?:truoc|trong|den|het|cham nhat|hoan thanh|tu|sau|dinh ky|hang|hang nam|(?:thuc hien )?thuong xuyen|giai doan|quy|thang|nam|ngay)\\b.{0,70}|(?:\\d{1,2}[/.-]){0,2}\\d{4}(?:\\s?-\\s?\\d{4})?.{0,20}|(?:ban hanh|phe duyet|trinh|hoan thanh|bao cao|gui|cong bo)\\b[^.;]{3,40}\\b(?:cham nhat|truoc ngay|trong thang)\\b[^.;]{0,12}\\d{1,2}/(?:\\d{1,2}/)?\\d{4}(?:,| va)?(?: to chuc| trien khai| thuc hien| mo)?[^;.]{0,40}\\W*|bao cao dinh ky[^.]{0,50}\\bthuong xuyen\\b.{0,30})$");

    /** An agency's cell says nothing but whom; so much of it must be names. */
    private static final double MOSTLY = 0.6;

    /** "Doanh nghiệp". */
    private static final int SHORT = 3;

    private static final double BEYOND = 1e6;

    /** An empty paragraph in a cell that has another. */
    private static final double EMPTY_BESIDE = 0.6;

    /** Hands out the texts of a row; of a section's row all are its title, and of the last row what is left over stays. */
    static RowFit of(List<CellText> texts, Columns columns, boolean section, boolean last) {
        int[] starts = new int[columns.size()];
        if (texts.isEmpty()) {
            return new RowFit(texts, columns, starts);
        }
        if (section) {
            for (int i = 0; i < starts.length; i++) {
                starts[i] = i + 1 > columns.work() ? texts.size() : 0;
            }
            return new RowFit(texts, columns, starts);
        }
        Costs costs = new Costs(texts, columns);
        return new RowFit(texts, columns, costs.cheapest(last));
    }

    /** How many of the texts stand in the row. */
    int used() {
        return starts[starts.length - 1];
    }

    /** The row's cells, its number first. */
    List<Line> row(Line number) {
        List<Line> row = new ArrayList<>();
        row.add(number);
        for (int i = 0; i + 1 < starts.length; i++) {
            row.add(cell(starts[i], starts[i + 1], number));
        }
        return row;
    }

    private Line cell(int from, int to, Line number) {
        if (from == to) {
            return number.piece(0, 0);
        }
        Line cell = texts.get(from).text();
        for (int i = from + 1; i < to; i++) {
            cell = CellText.joined(cell, texts.get(i).text());
        }
        return cell;
    }

    /** What it costs to have given texts in given columns. */
    private static final class Costs {

        private final Columns columns;
        private final int[] agencies;
        private final int[] dates;
        private final int[] empty;

        Costs(List<CellText> texts, Columns columns) {
            this.columns = columns;
            this.agencies = new int[texts.size() + 1];
            this.dates = new int[texts.size() + 1];
            this.empty = new int[texts.size() + 1];
            for (int i = 0; i < texts.size(); i++) {
                Line text = texts.get(i).text();
                boolean nothing = texts.get(i).isEmpty();
                boolean date = !nothing && DATE.matcher(text.folded()).matches();
                agencies[i + 1] = agencies[i] + (!nothing && !date && isAgency(text) ? 1 : 0);
                empty[i + 1] = empty[i] + (nothing ? 1 : 0);
                dates[i + 1] = dates[i] + (date ? 1 : 0);
            }
        }

        private static boolean isAgency(Line text) {
            Tokens tokens = Tokens.of(text.text());
            int first = 0;
            while (first + 1 < tokens.size() && !tokens.isWord(first)) {
                first++;
            }
            Optional<AgencyPhrase> phrase =
                    tokens.size() == 0 ? Optional.empty() : AgencyPhraseReader.leniently(tokens, first);
            boolean kindAlone =
                    phrase.isEmpty() && tokens.size() - first <= SHORT && Phrases.isKindOfBody(tokens, first);
            return kindAlone || phrase.isPresent() && phrase.get().to() - first >= (tokens.size() - first) * MOSTLY;
        }

        int[] cheapest(boolean last) {
            int texts = agencies.length - 1;
            int cells = columns.size() - 1;
            double[][] cost = new double[cells + 1][texts + 1];
            int[][] from = new int[cells + 1][texts + 1];
            Arrays.fill(cost[0], BEYOND);
            cost[0][0] = 0;
            for (int cell = 1; cell <= cells; cell++) {
                for (int to = 0; to <= texts; to++) {
                    cost[cell][to] = BEYOND;
                    for (int start = 0; start <= to; start++) {
                        double sum = cost[cell - 1][start] + of(columns.kind(cell), start, to);
                        if (sum < cost[cell][to]) {
                            cost[cell][to] = sum;
                            from[cell][to] = start;
                        }
                    }
                }
            }
            int[] starts = new int[cells + 1];
            starts[cells] = last ? cheapestEnd(cost[cells]) : texts;
            for (int cell = cells; cell > 0; cell--) {
                starts[cell - 1] = from[cell][starts[cell]];
            }
            return starts;
        }

        private static int cheapestEnd(double[] cost) {
            int best = 1;
            for (int i = 2; i < cost.length; i++) {
                best = cost[i] <= cost[best] ? i : best;
            }
            return best;
        }

        private double of(Columns.Kind kind, int from, int to) {
            int nothing = empty[to] - empty[from];
            int count = to - from - nothing;
            if (nothing == 1 && count == 0) {
                return kind == Columns.Kind.WORK ? 8 : 0;
            }
            int agency = agencies[to] - agencies[from];
            int date = dates[to] - dates[from];
            int more = Math.max(0, count - 1);
            return EMPTY_BESIDE * nothing
                    + switch (kind) {
                        case WORK -> (count == 0 ? 8 : 0) + 1.5 * (agency + date) + 0.3 * more;
                        case LEAD -> (count == 0 ? 3 : 0) + 3 * (count - agency) + 0.6 * more;
                        case WITH -> (count == 0 ? 1 : 0) + 2.5 * (count - agency) + 0.5 * more;
                        case WHEN -> (count == 0 ? 1 : 0) + 2.5 * (count - date) + 0.8 * more;
                        case OTHER -> (count == 0 ? 0.9 : 0) + 1.2 * agency + date + 0.4 * more;
                    };
        }
    }
}
