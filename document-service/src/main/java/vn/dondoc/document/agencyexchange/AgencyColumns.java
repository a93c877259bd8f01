package vn.dondoc.document.agencyexchange;

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
import vn.dondoc.document.agency.AgencyDescription;
import vn.dondoc.document.agency.AgencyEntry;
import vn.dondoc.document.agency.AgencyKind;
import vn.dondoc.document.agency.DatedName;
import vn.dondoc.document.agency.Succession;
import vn.dondoc.document.agencyregister.AgencyResponse;
import vn.dondoc.document.table.BadRow;
import vn.dondoc.document.table.TableCells;
import vn.dondoc.document.table.TableRow;
import vn.dondoc.kit.problem.FieldError;

/**
 * One agency as a row. Several values of a cell are parted by semicolons; the day and the legal basis of a succession stand in
 * the places of their successors; a name of some years is followed by them: {@code Sở Công nghiệp (1997-01-01..2008-03-31)}.
 */
final class AgencyColumns {

    static final List<String> ALL = List.of(
            "code",
            "name",
            "aliases",
            "kind",
            "from",
            "until",
            "successors",
            "succeededOn",
            "legalBases",
            "formerNames",
            "datedAliases");
    static final List<String> REQUIRED = List.of("code", "name", "kind", "from");

    private static final Pattern DATED = Pattern.compile("(.+?) *\\((\\S+?)\\.\\.(\\S*)\\)");

    /** Which column a field of an agency stands in. */
    private static final Map<String, String> COLUMN_OF_FIELD =
            Map.of("validFrom", "from", "validTo", "until", "successions", "successors", "datedNames", "formerNames");

    private final TableCells cells;

    /** @param places where each column stands */
    AgencyColumns(TableRow row, Map<String, Integer> places) {
        this.cells = new TableCells(row, places);
    }

    List<BadRow> bad() {
        return cells.bad();
    }

    /** Empty if a cell cannot be read or breaks a rule; {@link #bad()} then says which. */
    Optional<AgencyEntry> read() {
        Optional<AgencyCode> code = AgencyCode.read(cells.cell("code"));
        if (code.isEmpty()) {
            cells.refuse("code", AgencyCode.RULE);
        }
        String name = cells.cell("name");
        cells.requireName("name", name);
        List<String> aliases = cells.list("aliases");
        aliases.forEach(alias -> cells.requireName("aliases", alias));
        Optional<AgencyKind> kind = cells.kind("kind", cells.cell("kind"));
        Optional<LocalDate> from = cells.date("from", cells.cell("from"));
        LocalDate until = cells.cell("until").isEmpty()
                ? null
                : cells.date("until", cells.cell("until")).orElse(null);
        List<DatedName> datedNames = new ArrayList<>(dated("formerNames", true));
        datedNames.addAll(dated("datedAliases", false));
        List<Succession> successions = successions();
        if (!cells.bad().isEmpty() || code.isEmpty() || kind.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        AgencyDescription description =
                new AgencyDescription(name, aliases, datedNames, kind.get(), from.get(), until, successions);
        for (FieldError broken : description.brokenRules(code.get())) {
            String field = String.valueOf(broken.pointer()).split("/")[1];
            cells.refuse(COLUMN_OF_FIELD.getOrDefault(field, field), broken.detail());
        }
        return cells.bad().isEmpty()
                ? Optional.of(new AgencyEntry(code.get(), cells.cell("code"), description))
                : Optional.empty();
    }

    private List<DatedName> dated(String column, boolean official) {
        List<DatedName> names = new ArrayList<>();
        for (String value : cells.list(column)) {
            Matcher dated = DATED.matcher(value);
            if (!dated.matches()) {
                cells.refuse(
                        column,
                        "must be names followed by their days, such as Sở Công nghiệp (1997-01-01..2008-03-31)");
                continue;
            }
            cells.requireName(column, dated.group(1));
            Optional<LocalDate> from = cells.date(column, dated.group(2));
            LocalDate until = dated.group(3).isEmpty()
                    ? null
                    : cells.date(column, dated.group(3)).orElse(null);
            from.ifPresent(day -> names.add(new DatedName(dated.group(1), official, day, until)));
        }
        return names;
    }

    private List<Succession> successions() {
        List<String> codes = cells.list("successors");
        List<String> days = cells.places("succeededOn");
        List<String> bases = cells.places("legalBases");
        if (days.size() > codes.size()) {
            cells.refuse("succeededOn", "has more values than successors");
        }
        if (bases.size() > codes.size()) {
            cells.refuse("legalBases", "has more values than successors");
        }
        List<Succession> successions = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (AgencyCode.read(codes.get(i)).isEmpty()) {
                cells.refuse("successors", AgencyCode.RULE);
            }
            String day = at(days, i);
            successions.add(new Succession(
                    codes.get(i),
                    day == null ? null : cells.date("succeededOn", day).orElse(null),
                    at(bases, i)));
        }
        return successions;
    }

    private static @Nullable String at(List<String> values, int place) {
        return place < values.size() && !values.get(place).isEmpty() ? values.get(place) : null;
    }

    static List<String> write(AgencyResponse agency) {
        return List.of(
                agency.code(),
                agency.name(),
                String.join(";", agency.aliases()),
                agency.kind().toString(),
                agency.validFrom().toString(),
                text(agency.validTo()),
                String.join(";", agency.successors()),
                agency.successions().stream().map(s -> text(s.on())).collect(Collectors.joining(";")),
                agency.successions().stream()
                        .map(s -> s.legalBasis() == null ? "" : s.legalBasis())
                        .collect(Collectors.joining(";")),
                dated(agency, true),
                dated(agency, false));
    }

    private static String dated(AgencyResponse agency, boolean official) {
        return agency.datedNames().stream()
                .filter(name -> name.official() == official)
                .map(name -> name.name() + " (" + name.validFrom() + ".." + text(name.validTo()) + ")")
                .collect(Collectors.joining(";"));
    }

    private static String text(@Nullable LocalDate date) {
        return date == null ? "" : date.toString();
    }
}
