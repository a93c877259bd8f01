package vn.dondoc.task.officelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.agency.Agency;
import vn.dondoc.task.breakdown.TaskRequest;
import vn.dondoc.task.deadline.DeadlineRequest;
import vn.dondoc.task.directive.Directive;
import vn.dondoc.task.officelist.OfficeListReport.CellReport;

/** Holds the rows of a list against what is known, and tells all that is wrong at once. */
final class OfficeListChecks {

    private static final Set<String> WITHOUT_DEADLINE = Set.of("", "không hạn", "không thời hạn", "thường xuyên");
    private static final Set<String> DONE = Set.of("hoàn thành", "đã hoàn thành", "đã xong");
    private static final int LONGEST_CONTENT = 5000;

    private final Known known;
    private final List<CellReport> wrong = new ArrayList<>();
    private final List<CellReport> left = new ArrayList<>();
    private final Map<Directive, List<TaskRequest>> tasks = new LinkedHashMap<>();
    private final Set<String> seen = new HashSet<>();

    OfficeListChecks(Known known) {
        this.known = known;
    }

    /**
     * What the rows are held against.
     *
     * @param directives by number without spaces
     * @param agencies by code and by folded name
     * @param drafted {@code directive content} of what is there already, folded
     */
    record Known(Map<String, List<Directive>> directives, Map<String, Agency> agencies, Set<String> drafted) {}

    void check(Cells cells) {
        if (DONE.contains(Cells.fold(cells.text(Column.STATE)))) {
            left.add(report(cells, Column.STATE, "is done"));
            return;
        }
        int before = wrong.size();
        Optional<Directive> directive = directive(cells);
        String content = content(cells, directive.orElse(null));
        List<String> leads = agencies(cells, Column.LEAD, directive.orElse(null));
        List<String> coordinating = agencies(cells, Column.COORDINATING, directive.orElse(null));
        coordinating.stream()
                .filter(leads::contains)
                .findFirst()
                .ifPresent(code -> wrong.add(report(cells, Column.COORDINATING, "names " + code + ", which leads")));
        DeadlineRequest deadline = deadline(cells, directive.orElse(null));
        if (wrong.size() == before && directive.isPresent()) {
            String item = cells.text(Column.ITEM);
            tasks.computeIfAbsent(directive.get(), d -> new ArrayList<>())
                    .add(new TaskRequest(
                            item.isEmpty() ? null : item,
                            content,
                            null,
                            null,
                            leads,
                            coordinating,
                            deadline,
                            true,
                            null));
        }
    }

    private Optional<Directive> directive(Cells cells) {
        String number = cells.text(Column.NUMBER).replaceAll("\\s", "");
        Optional<LocalDate> day = cells.day(Column.ISSUED_ON);
        if (!cells.text(Column.ISSUED_ON).isEmpty() && day.isEmpty()) {
            wrong.add(report(cells, Column.ISSUED_ON, "is no day such as 03/9/2020"));
            return Optional.empty();
        }
        List<Directive> found = known.directives().getOrDefault(number, List.of()).stream()
                .filter(directive -> day.isEmpty() || day.get().equals(directive.issuedOn()))
                .toList();
        if (found.size() != 1) {
            wrong.add(report(
                    cells,
                    Column.NUMBER,
                    found.isEmpty()
                            ? "is no directive registered here; register it first"
                            : "is the number of several directives; give the day"));
            return Optional.empty();
        }
        return Optional.of(found.getFirst());
    }

    private String content(Cells cells, @Nullable Directive directive) {
        String content = cells.text(Column.CONTENT);
        if (content.isEmpty() || content.length() > LONGEST_CONTENT) {
            wrong.add(report(cells, Column.CONTENT, "must have 1 to " + LONGEST_CONTENT + " characters"));
        } else if (directive != null) {
            String key = key(directive.id(), content);
            // The same words to other agencies, by another day perhaps, are another row.
            if (known.drafted().contains(key) || !seen.add(key + " " + leads(cells))) {
                wrong.add(report(cells, Column.CONTENT, "is there already"));
            }
        }
        return content;
    }

    /** Whom a row names to lead, as codes where they are known, whatever way they are written in. */
    private Set<String> leads(Cells cells) {
        return names(cells.text(Column.LEAD)).stream()
                .map(Cells::fold)
                .map(name -> Optional.ofNullable(known.agencies().get(name))
                        .map(Agency::code)
                        .orElse(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static String key(UUID directive, String content) {
        return directive + " " + Cells.fold(content);
    }

    /** The cell as one name or code, or as several with semicolons or line breaks between. */
    private List<String> agencies(Cells cells, Column column, @Nullable Directive directive) {
        List<String> codes = new ArrayList<>();
        for (String name : names(cells.text(column))) {
            Agency agency = known.agencies().get(Cells.fold(name));
            if (agency == null) {
                wrong.add(report(cells, column, "\"" + name + "\" is neither code nor name of a known agency"));
            } else if (directive != null && directive.issuedOn() != null && !agency.existsOn(directive.issuedOn())) {
                wrong.add(report(cells, column, "\"" + name + "\" did not exist on " + directive.issuedOn()));
            } else if (!codes.contains(agency.code())) {
                codes.add(agency.code());
            }
        }
        if (column == Column.LEAD && cells.text(column).isEmpty()) {
            wrong.add(report(cells, column, "is missing"));
        }
        return codes;
    }

    static List<String> names(String cell) {
        return cell.lines()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private @Nullable DeadlineRequest deadline(Cells cells, @Nullable Directive directive) {
        String written = cells.text(Column.DUE_ON);
        if (WITHOUT_DEADLINE.contains(Cells.fold(written))) {
            return null;
        }
        Optional<LocalDate> day = cells.day(Column.DUE_ON);
        if (day.isEmpty()) {
            wrong.add(report(cells, Column.DUE_ON, "is neither a day such as 15/9/2020 nor \"không hạn\""));
            return null;
        }
        if (directive != null && directive.issuedOn() != null && day.get().isBefore(directive.issuedOn())) {
            wrong.add(report(cells, Column.DUE_ON, "is before the directive's date " + directive.issuedOn()));
        }
        return new DeadlineRequest(day.get(), null, written);
    }

    private static CellReport report(Cells cells, Column column, String detail) {
        return new CellReport(cells.row(), column.heading(), cells.text(column), detail);
    }

    List<CellReport> wrong() {
        return wrong;
    }

    List<CellReport> left() {
        return left;
    }

    Map<Directive, List<TaskRequest>> tasks() {
        return tasks;
    }
}
