package vn.dondoc.text.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.dondoc.text.deadline.Deadline;
import vn.dondoc.text.deadline.DeadlineReader;
import vn.dondoc.text.measure.TargetReader;
import vn.dondoc.text.page.Line;
import vn.dondoc.text.page.PageText;
import vn.dondoc.text.phrase.AgencyList;
import vn.dondoc.text.phrase.AgencyPhrase;
import vn.dondoc.text.phrase.Tokens;
import vn.dondoc.text.proposal.Addressee;
import vn.dondoc.text.proposal.ProposedAssignment;
import vn.dondoc.text.proposal.Reason;
import vn.dondoc.text.table.Columns;
import vn.dondoc.text.table.Table;

/** Reads the rows of a table of tasks (TT, nội dung, chủ trì, phối hợp, sản phẩm, thời hạn): one row, one assignment. */
public final class TableWalk {

    private static final Pattern AS_ABOVE = Pattern.compile("\\W*(?:nt|nhu tren)\\W*|\\s*[\"”″]\\s*");
    private static final Pattern LABEL = Pattern.compile("[^\\p{L}\\d.]");
    private static final Pattern SMALL_THEN_CAPITAL = Pattern.compile(
            "(?<=\\p{Ll})(?<!lãnh đạo|Lãnh đạo|iám đốc|hủ tịch|rưởng)\\s+(?=(?:Bộ|Sở|UBND|Ủy ban|Cục|Ban|Văn phòng)\\s\\p{Lu})");

    private final PageText page;
    private final @Nullable LocalDate issuedOn;
    private final @Nullable String prefix;
    private String section = "";

    public TableWalk(PageText page, @Nullable LocalDate issuedOn, @Nullable String prefix) {
        this.page = page;
        this.issuedOn = issuedOn;
        this.prefix = prefix;
    }

    public List<ProposedAssignment> read(Table table) {
        Columns columns = Columns.of(table.header());
        int work = columns.work();
        int lead = columns.lead();
        List<ProposedAssignment> assignments = new ArrayList<>();
        List<Line> above = List.of();
        for (List<Line> printed : table.rows()) {
            List<Line> row = withRepeated(printed, above);
            above = row;
            Line task = cell(row, work);
            if (text(cell(row, lead)).isEmpty() && !text(task).isEmpty()) {
                section = label(cell(row, columns.number()));
            } else if (!text(task).isEmpty() && lead >= 0) {
                assignments.add(assignment(row, task, columns));
            }
        }
        return assignments;
    }

    /** "nt", "như trên": the cell above says it. */
    private static List<Line> withRepeated(List<Line> row, List<Line> above) {
        List<Line> cells = new ArrayList<>(row);
        for (int i = 0; i < Math.min(row.size(), above.size()); i++) {
            if (AS_ABOVE.matcher(row.get(i).folded()).matches()) {
                cells.set(i, above.get(i));
            }
        }
        return cells;
    }

    private ProposedAssignment assignment(List<Line> row, Line task, Columns columns) {
        List<Addressee> leads = addressees(cell(row, columns.lead()));
        Deadline deadline = text(cell(row, columns.when())).isEmpty()
                ? Deadline.NONE
                : DeadlineReader.readCell(text(cell(row, columns.when())), issuedOn);
        int start = page.origin(task.start());
        int end = page.originEnd(task.end());
        boolean tracked = deadline.saysWhen() || leads.stream().anyMatch(one -> one.kind() != AgencyPhrase.Kind.GROUP);
        Line inCharge = cell(row, columns.lead());
        return new ProposedAssignment(
                path(label(cell(row, columns.number()))),
                Drafting.quote(page.given(), start, end),
                start,
                end,
                leads,
                addressees(cell(row, columns.with())),
                deadline,
                text(task),
                TargetReader.read(text(task)),
                null,
                tracked,
                Reason.Rule.TABLE_ROW.confidence(),
                List.of(new Reason(
                        Reason.Rule.TABLE_ROW, page.origin(inCharge.start()), page.originEnd(inCharge.end()))));
    }

    private @Nullable String path(String label) {
        List<String> parts = new ArrayList<>();
        if (prefix != null) {
            parts.add(prefix);
        }
        if (!section.isEmpty()) {
            parts.add(section);
        }
        if (!label.isEmpty()) {
            parts.add(label);
        }
        return parts.isEmpty() ? null : String.join("/", parts);
    }

    private static String label(Line cell) {
        String bare = LABEL.matcher(cell.text()).replaceAll("");
        return bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
    }

    /** The entries of a cell that holds nothing but agencies; some part them by line ends only, which are gone. */
    private List<Addressee> addressees(Line cell) {
        List<Addressee> entries = new ArrayList<>();
        int from = 0;
        for (String part : SMALL_THEN_CAPITAL.split(cell.text())) {
            int at = cell.text().indexOf(part, from);
            Tokens tokens = Tokens.of(part);
            if (tokens.size() > 0 && part.chars().anyMatch(Character::isLetter)) {
                AgencyPhrase all =
                        new AgencyPhrase(0, tokens.size(), AgencyPhrase.Kind.AGENCY, AgencyPhrase.Stop.OTHER);
                for (AgencyList.Entry entry : AgencyList.of(tokens, all)) {
                    int start = cell.start() + at + tokens.get(entry.from()).start();
                    int end = cell.start() + at + tokens.get(entry.to() - 1).end();
                    entries.add(new Addressee(entry.phrase(), page.origin(start), page.originEnd(end), kind(entry)));
                }
            }
            from = at + part.length();
        }
        return entries;
    }

    private static AgencyPhrase.Kind kind(AgencyList.Entry entry) {
        boolean collective = entry.phrase().toLowerCase(Locale.ROOT).startsWith("các ")
                || entry.phrase().contains("địa phương");
        return collective ? AgencyPhrase.Kind.GROUP : entry.kind();
    }

    private static Line cell(List<Line> row, int column) {
        return column >= 0 && column < row.size()
                ? row.get(column)
                : row.getFirst().piece(0, 0);
    }

    private static String text(Line cell) {
        return cell.text().strip();
    }
}
