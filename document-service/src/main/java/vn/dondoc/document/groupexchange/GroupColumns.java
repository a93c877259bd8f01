package vn.dondoc.document.groupexchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.document.agency.AgencyCode;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.document.agencygroup.GroupDefinition;
import vn.dondoc.document.agencygroup.GroupEntry;
import vn.dondoc.document.agencygroup.GroupMember;
import vn.dondoc.document.table.BadRow;
import vn.dondoc.document.table.TableCells;
import vn.dondoc.document.table.TableRow;
import vn.dondoc.kit.problem.FieldError;

/**
 * One group as a row. Several values of a cell are parted by semicolons; a member of some years is followed by them: {@code
 * H12.30 (2016-01-01..)}.
 */
final class GroupColumns {

    static final List<String> ALL =
            List.of("id", "phrases", "within", "kinds", "levels", "included", "excluded", "from", "until");
    static final List<String> REQUIRED = List.of("id", "phrases");

    private static final int DEEPEST_LEVEL = 18;
    private static final Pattern MEMBER = Pattern.compile("([^() ]+)(?: *\\((\\S*?)\\.\\.(\\S*)\\))?");
    private static final Map<String, String> COLUMN_OF_FIELD =
            Map.of("validFrom", "from", "validTo", "until", "members", "included");

    private final TableCells cells;

    /** @param places where each column stands */
    GroupColumns(TableRow row, Map<String, Integer> places) {
        this.cells = new TableCells(row, places);
    }

    List<BadRow> bad() {
        return cells.bad();
    }

    /** Empty if a cell cannot be read or breaks a rule; {@link #bad()} then says which. */
    Optional<GroupEntry> read() {
        String id = cells.cell("id");
        if (id.length() > GroupEntry.LONGEST_ID || !id.matches(GroupEntry.ID_FORM)) {
            cells.refuse("id", GroupEntry.ID_RULE);
        }
        List<String> phrases = cells.list("phrases").stream().distinct().toList();
        if (phrases.isEmpty()) {
            cells.refuse("phrases", "must not be empty");
        }
        phrases.forEach(phrase -> cells.requireName("phrases", phrase));
        List<GroupMember> members = new ArrayList<>(members("included", true));
        members.addAll(members("excluded", false));
        GroupDefinition definition = new GroupDefinition(
                phrases,
                within(),
                kinds(),
                levels(),
                members,
                day("from", cells.cell("from")),
                day("until", cells.cell("until")));
        if (cells.bad().isEmpty()) {
            definition.brokenRules().forEach(this::refuse);
        }
        return cells.bad().isEmpty() ? Optional.of(new GroupEntry(id, definition)) : Optional.empty();
    }

    private void refuse(FieldError broken) {
        String field = String.valueOf(broken.pointer()).split("/")[1];
        cells.refuse(COLUMN_OF_FIELD.getOrDefault(field, field), broken.detail());
    }

    private @Nullable String within() {
        String written = cells.cell("within");
        if (written.isEmpty()) {
            return null;
        }
        Optional<AgencyCode> code = AgencyCode.read(written);
        if (code.isEmpty()) {
            cells.refuse("within", AgencyCode.RULE);
        }
        return code.map(AgencyCode::value).orElse(null);
    }

    private List<AgencyKind> kinds() {
        return cells.list("kinds").stream()
                .flatMap(kind -> cells.kind("kinds", kind).stream())
                .distinct()
                .toList();
    }

    private List<Integer> levels() {
        List<Integer> levels = new ArrayList<>();
        for (String level : cells.list("levels")) {
            if (level.matches("[0-9]{1,2}")
                    && Integer.parseInt(level) >= 1
                    && Integer.parseInt(level) <= DEEPEST_LEVEL) {
                levels.add(Integer.valueOf(level));
            } else {
                cells.refuse("levels", "must be numbers from 1 to " + DEEPEST_LEVEL);
            }
        }
        return levels.stream().distinct().sorted().toList();
    }

    private List<GroupMember> members(String column, boolean included) {
        List<GroupMember> members = new ArrayList<>();
        for (String written : cells.list(column)) {
            Matcher member = MEMBER.matcher(written);
            Optional<AgencyCode> code = member.matches() ? AgencyCode.read(member.group(1)) : Optional.empty();
            if (code.isEmpty()) {
                cells.refuse(column, "must be agency codes, each with its days if it has any: H12.30 (2016-01-01..)");
            } else {
                members.add(new GroupMember(
                        code.get().value(), included, day(column, member.group(2)), day(column, member.group(3))));
            }
        }
        return members;
    }

    private @Nullable LocalDate day(String column, @Nullable String written) {
        return written == null || written.isEmpty()
                ? null
                : cells.date(column, written).orElse(null);
    }

    static List<String> write(GroupEntry group) {
        GroupDefinition is = group.definition();
        return List.of(
                group.id(),
                String.join(";", is.phrases()),
                is.within() == null ? "" : is.within(),
                is.kinds().stream().map(AgencyKind::toString).collect(Collectors.joining(";")),
                is.levels().stream().map(String::valueOf).collect(Collectors.joining(";")),
                members(is, true),
                members(is, false),
                text(is.validFrom()),
                text(is.validTo()));
    }

    private static String members(GroupDefinition definition, boolean included) {
        return definition.members().stream()
                .filter(member -> member.included() == included)
                .map(member -> member.validFrom() == null && member.validTo() == null
                        ? member.agency()
                        : member.agency() + " (" + text(member.validFrom()) + ".." + text(member.validTo()) + ")")
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
