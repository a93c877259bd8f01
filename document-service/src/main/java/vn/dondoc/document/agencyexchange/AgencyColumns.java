package vn.dondoc.document.agencyexchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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

    private static final int LONGEST_NAME = 300;
    private static final int MOST_OF_A_LIST = 50;
    private static final Pattern DATED = Pattern.compile("(.+?) *\\((\\S+?)\\.\\.(\\S*)\\)");
    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

    /** Which column a field of an agency stands in. */
    private static final Map<String, String> COLUMN_OF_FIELD =
            Map.of("validFrom", "from", "validTo", "until", "successions", "successors", "datedNames", "formerNames");

    private final TableRow row;
    private final Map<String, Integer> places;
    private final List<BadRow> bad = new ArrayList<>();

    /** @param places where each column stands */
    AgencyColumns(TableRow row, Map<String, Integer> places) {
        this.row = row;
        this.places = places;
    }

    List<BadRow> bad() {
        return bad;
    }

    /** Empty if a cell cannot be read or breaks a rule; {@link #bad()} then says which. */
    Optional<AgencyEntry> read() {
        Optional<AgencyCode> code = AgencyCode.read(cell("code"));
        if (code.isEmpty()) {
            refuse("code", AgencyCode.RULE);
        }
        String name = cell("name");
        requireName("name", name);
        List<String> aliases = list("aliases");
        aliases.forEach(alias -> requireName("aliases", alias));
        Optional<AgencyKind> kind = kind();
        Optional<LocalDate> from = date("from", cell("from"));
        LocalDate until =
                cell("until").isEmpty() ? null : date("until", cell("until")).orElse(null);
        List<DatedName> datedNames = new ArrayList<>(dated("formerNames", true));
        datedNames.addAll(dated("datedAliases", false));
        List<Succession> successions = successions();
        if (!bad.isEmpty() || code.isEmpty() || kind.isEmpty() || from.isEmpty()) {
            return Optional.empty();
        }
        AgencyDescription description =
                new AgencyDescription(name, aliases, datedNames, kind.get(), from.get(), until, successions);
        for (FieldError broken : description.brokenRules(code.get())) {
            String field = String.valueOf(broken.pointer()).split("/")[1];
            refuse(COLUMN_OF_FIELD.getOrDefault(field, field), broken.detail());
        }
        return bad.isEmpty() ? Optional.of(new AgencyEntry(code.get(), cell("code"), description)) : Optional.empty();
    }

    private String cell(String column) {
        Integer place = places.get(column);
        if (place == null || place >= row.cells().size()) {
            return "";
        }
        String cell = row.cells().get(place).strip();
        if (cell.length() > TableFormat.LONGEST_CELL) {
            refuse(column, "is longer than " + TableFormat.LONGEST_CELL + " characters");
            return "";
        }
        return cell;
    }

    private void refuse(String column, String why) {
        bad.add(new BadRow(row.number(), column, why));
    }

    private void requireName(String column, String name) {
        if (name.isEmpty()) {
            refuse(column, "must not be empty");
        } else if (name.length() > LONGEST_NAME) {
            refuse(column, "has a name of more than " + LONGEST_NAME + " characters");
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            refuse(column, "has a character that is not printed");
        }
    }

    /** Of aligned lists an empty place counts, so they are read with their empty places. */
    private List<String> places(String column) {
        String cell = cell(column);
        List<String> values = cell.isEmpty()
                ? List.of()
                : Arrays.stream(cell.split(";", -1)).map(String::strip).toList();
        if (values.size() > MOST_OF_A_LIST) {
            refuse(column, "has more than " + MOST_OF_A_LIST + " values");
            return List.of();
        }
        return values;
    }

    private List<String> list(String column) {
        return places(column).stream().filter(value -> !value.isEmpty()).toList();
    }

    private Optional<AgencyKind> kind() {
        String kind = cell("kind");
        Optional<AgencyKind> known = Arrays.stream(AgencyKind.values())
                .filter(value -> value.toString().equals(kind.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            refuse("kind", "is not one of " + Arrays.toString(AgencyKind.values()));
        }
        return known;
    }

    private Optional<LocalDate> date(String column, String text) {
        for (DateTimeFormatter format : DATES) {
            try {
                return Optional.of(LocalDate.parse(text, format));
            } catch (DateTimeException another) {
                // the next form
            }
        }
        refuse(column, "must be a date such as 2025-03-01 or 1/3/2025");
        return Optional.empty();
    }

    private List<DatedName> dated(String column, boolean official) {
        List<DatedName> names = new ArrayList<>();
        for (String value : list(column)) {
            Matcher dated = DATED.matcher(value);
            if (!dated.matches()) {
                refuse(column, "must be names followed by their days, such as Sở Công nghiệp (1997-01-01..2008-03-31)");
                continue;
            }
            requireName(column, dated.group(1));
            Optional<LocalDate> from = date(column, dated.group(2));
            LocalDate until = dated.group(3).isEmpty()
                    ? null
                    : date(column, dated.group(3)).orElse(null);
            from.ifPresent(day -> names.add(new DatedName(dated.group(1), official, day, until)));
        }
        return names;
    }

    private List<Succession> successions() {
        List<String> codes = list("successors");
        List<String> days = places("succeededOn");
        List<String> bases = places("legalBases");
        if (days.size() > codes.size()) {
            refuse("succeededOn", "has more values than successors");
        }
        if (bases.size() > codes.size()) {
            refuse("legalBases", "has more values than successors");
        }
        List<Succession> successions = new ArrayList<>();
        for (int i = 0; i < codes.size(); i++) {
            if (AgencyCode.read(codes.get(i)).isEmpty()) {
                refuse("successors", AgencyCode.RULE);
            }
            String day = at(days, i);
            successions.add(new Succession(
                    codes.get(i), day == null ? null : date("succeededOn", day).orElse(null), at(bases, i)));
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
