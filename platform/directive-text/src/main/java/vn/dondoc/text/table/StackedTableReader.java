package vn.dondoc.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.dondoc.text.page.Line;

/**
 * Takes out of the lines the tables whose cells stand one under the other, as pages and web sites leave them: the heading
 * "TT" alone, the other headings below it, then for each row its number alone and its cells. Some part the cells by lines that hold but a
 * bar; elsewhere which lines belong to which cell is told by what they say ({@link RowFit}).
 */
final class StackedTableReader {

    private static final Pattern BAR = Pattern.compile("^\\s*\\|[|\\s]*$");
    private static final Pattern END =
            Pattern.compile("^\\W*(?:phu luc|noi nhan|ghi chu\\W*$|tm\\.|kt\\.|tl\\.|nguoi lap|tong cong)");
    /** What a cell's line ends with, where the cell goes on below: "Bộ Tài chính, Bộ". */
    private static final Pattern OPEN = Pattern.compile(
            "(?:[,/]|\\s-|(?:^|\\s)(?:và|của|với|các|Các|Bộ|Sở|Cục|Ban|Vụ|UBND|Ủy ban(?: nhân dân)?|Văn phòng|Hội|Viện|Trung tâm|Công ty|[Ll]ãnh đạo|Giám đốc|Chủ tịch|Thủ trưởng|Chánh))$");

    private static final int LONGEST_HEADING = 80;
    private static final int MOST_HEADING_LINES = 60;
    private static final int LONGEST_ROW = 90;
    private static final int TITLE_LINES = 6;

    private final List<Line> lines;
    private final List<Table> tables = new ArrayList<>();
    private final List<Line> others = new ArrayList<>();

    private StackedTableReader(List<Line> lines) {
        this.lines = lines;
    }

    static TableReader.Reading read(List<Line> lines) {
        StackedTableReader reader = new StackedTableReader(lines);
        int at = 0;
        while (at < lines.size()) {
            at = reader.readAt(at);
        }
        return new TableReader.Reading(List.copyOf(reader.tables), List.copyOf(reader.others));
    }

    /** Reads a table or passes a line on, and returns where to go on. */
    private int readAt(int at) {
        List<Line> header = Columns.isNumber(lines.get(at)) ? header(at) : List.of();
        Columns columns = Columns.of(header);
        if (!columns.giveWork()) {
            others.add(lines.get(at));
            return at + 1;
        }
        int row = firstRow(at);
        List<List<Line>> rows = new ArrayList<>();
        RowMark mark = RowMark.of(lines.get(row));
        int end = row;
        while (mark != null) {
            int behind = rowEnd(row + 1, mark);
            RowMark next = behind < lines.size() ? mark.nextIn(lines.get(behind)) : null;
            List<CellText> cells = cells(row, mark.end(), behind);
            RowFit fit = RowFit.of(cells, columns, mark.isSection(), next == null);
            if (fit.used() > 0) {
                rows.add(fit.row(lines.get(row).piece(0, mark.end())));
            }
            end = fit.used() == cells.size() ? behind : cells.get(fit.used()).firstLine();
            row = behind;
            mark = next;
        }
        tables.add(new Table(title(at), header, rows));
        return end;
    }

    private String title(int at) {
        StringBuilder title = new StringBuilder();
        int read = 0;
        for (int i = at - 1; i >= 0 && read < TITLE_LINES; i--) {
            Line line = lines.get(i);
            if (!line.isBlank() && !isBar(line)) {
                title.insert(0, line.folded() + ' ');
                read++;
            }
        }
        return title.toString();
    }

    private int firstRow(int at) {
        int row = at + 1;
        while (RowMark.of(lines.get(row)) == null) {
            row++;
        }
        return row;
    }

    /** The headings from "TT" on to the first row's number; none if no row follows. */
    private List<Line> header(int at) {
        List<Line> header = new ArrayList<>();
        boolean parted = true;
        boolean bars = false;
        for (int i = at; i < Math.min(lines.size(), at + MOST_HEADING_LINES); i++) {
            Line line = lines.get(i);
            if (line.text().length() > LONGEST_HEADING) {
                return List.of();
            }
            if (i > at && RowMark.of(line) != null) {
                return header;
            }
            if (line.isBlank() || isBar(line)) {
                parted |= isBar(line);
                bars |= isBar(line);
            } else if (!parted && (bars || goesOn(header.getLast(), line))) {
                header.set(header.size() - 1, CellText.joined(header.getLast(), line));
            } else {
                header.add(line.stripped());
                parted = false;
            }
        }
        return List.of();
    }

    private int rowEnd(int from, RowMark mark) {
        int to = from;
        while (to < lines.size() && to - from < LONGEST_ROW && !isEnd(from, to) && mark.nextIn(lines.get(to)) == null) {
            to++;
        }
        return to;
    }

    /** What no cell begins with; or a number with text that no list in this row has led up to. */
    private boolean isEnd(int from, int at) {
        Line line = lines.get(at);
        if (END.matcher(line.folded()).find() || Columns.isNumber(line)) {
            return true;
        }
        int number = RowMark.numberBeforeText(line);
        if (number <= 1) {
            return false;
        }
        for (int i = from; i < at; i++) {
            if (RowMark.numberBeforeText(lines.get(i)) == number - 1) {
                return false;
            }
        }
        return true;
    }

    /** What stands behind a mark's end on its line, and below it. */
    private List<CellText> cells(int row, int markEnd, int to) {
        List<CellText> cells = new ArrayList<>();
        boolean parted = true;
        boolean bars = false;
        for (int i = row; i < to; i++) {
            Line line = i == row
                    ? lines.get(row).piece(markEnd, lines.get(row).text().length())
                    : lines.get(i);
            if (isBar(line)) {
                parted = true;
                bars = true;
            } else if (line.isBlank()) {
                boolean emptyCell = i > row && !line.text().isEmpty();
                if (emptyCell) {
                    cells.add(new CellText(line.stripped(), i));
                    parted = true;
                }
            } else {
                boolean goesOn = !parted && (bars || goesOn(cells.getLast().text(), line));
                if (goesOn) {
                    cells.set(cells.size() - 1, cells.getLast().with(line));
                } else {
                    cells.add(new CellText(line.stripped(), i));
                }
                parted = false;
            }
        }
        return cells;
    }

    /** Whether a line goes on with what stands above it. */
    private static boolean goesOn(Line above, Line line) {
        String text = line.text().strip();
        String before = above.text().strip();
        boolean open = OPEN.matcher(before).find();
        return Character.isLowerCase(text.charAt(0)) || text.charAt(0) == '(' || open;
    }

    private static boolean isBar(Line line) {
        return line.text().indexOf('|') >= 0 && BAR.matcher(line.text()).matches();
    }
}
