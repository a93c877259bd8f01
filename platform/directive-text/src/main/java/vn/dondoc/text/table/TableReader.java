package vn.dondoc.text.table;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.page.Line;

/**
 * Takes the tables out of the lines: those whose cells stand between bars, those a file's table leaves as cells parted by
 * tabs, and those whose cells stand one under the other. A table begins with a row of headings that names who is in charge; it ends with a line that is no row.
 */
public final class TableReader {

    private static final Pattern IN_CHARGE = Pattern.compile("chu tri|thuc hien|phu trach");
    private static final Pattern WORK = Pattern.compile("nhiem vu|noi dung|cong viec|hoat dong|viec");
    private static final Pattern RULE = Pattern.compile("^[|\\s:+-]+$");
    private static final int FEWEST_CELLS = 3;
    private static final int LONGEST_HEADING = 80;

    private final List<Table> tables = new ArrayList<>();
    private final List<Line> others = new ArrayList<>();
    private @Nullable List<Line> header;
    private List<List<Line>> rows = new ArrayList<>();

    /** The tables, and the lines that are in none. */
    public record Reading(List<Table> tables, List<Line> others) {}

    public static Reading read(List<Line> lines) {
        TableReader reader = new TableReader();
        lines.forEach(reader::line);
        reader.close();
        Reading stacked = StackedTableReader.read(reader.others);
        reader.tables.addAll(stacked.tables());
        return new Reading(List.copyOf(reader.tables), stacked.others());
    }

    private void line(Line line) {
        List<Line> cells = cells(line);
        if (header == null && isHeader(cells)) {
            header = cells;
        } else if (header != null && (RULE.matcher(line.text()).matches() || line.isBlank())) {
            return;
        } else if (header != null && (cells.size() >= FEWEST_CELLS || isSection(cells))) {
            rows.add(cells);
        } else {
            close();
            others.add(line);
        }
    }

    private static boolean isHeader(List<Line> cells) {
        return cells.size() >= FEWEST_CELLS
                && cells.stream().allMatch(cell -> cell.text().length() <= LONGEST_HEADING)
                && cells.stream()
                        .anyMatch(cell -> IN_CHARGE.matcher(cell.folded()).find())
                && cells.stream().anyMatch(cell -> WORK.matcher(cell.folded()).find());
    }

    /** "2    Tiếp cận đất đai": its number and its title, where the cells beside them are empty. */
    private static boolean isSection(List<Line> cells) {
        return cells.size() == 2 && RowMark.of(cells.getFirst()) != null;
    }

    private static List<Line> cells(Line line) {
        if (line.text().indexOf('|') < 0) {
            return line.cells();
        }
        List<Line> cells = new ArrayList<>();
        String text = line.text();
        int from = 0;
        for (int to = text.indexOf('|'); to >= 0; to = text.indexOf('|', from)) {
            cells.add(line.piece(from, to).stripped());
            from = to + 1;
        }
        cells.add(line.piece(from, text.length()).stripped());
        return withoutEdges(cells);
    }

    /** A row may stand between bars, too, or only have them between its cells. */
    private static List<Line> withoutEdges(List<Line> cells) {
        int first = cells.getFirst().isBlank() ? 1 : 0;
        int last = cells.size() > first && cells.getLast().isBlank() ? cells.size() - 1 : cells.size();
        return cells.subList(first, last);
    }

    private void close() {
        if (header != null) {
            tables.add(new Table("", header, List.copyOf(rows)));
        }
        header = null;
        rows = new ArrayList<>();
    }
}
