package vn.dondoc.document.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.FieldError;

/**
 * Everything that is said of an agency besides its code.
 *
 * @param name the official name, since the last of the former ones ended
 * @param aliases other names, as long as it exists
 * @param datedNames former official names, and aliases of some years
 * @param validTo the last day, included
 */
public record AgencyDescription(
        String name,
        List<String> aliases,
        List<DatedName> datedNames,
        AgencyKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Succession> successions) {

    /** Beyond these no office of ours existed, or a date was mistyped. */
    private static final LocalDate EARLIEST = LocalDate.of(1945, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final Pattern LIST_MARK = Pattern.compile("[;\\p{Cntrl}]");

    public AgencyDescription {
        aliases = aliases.stream().map(String::strip).distinct().toList();
        datedNames = List.copyOf(datedNames);
        LocalDate end = validTo;
        successions = successions.stream()
                .map(given -> given.completed(end))
                .distinct()
                .toList();
        name = name.strip();
    }

    public List<String> successors() {
        return successions.stream().map(Succession::code).toList();
    }

    /** Whether it ended before that day. */
    public boolean endedBefore(LocalDate day) {
        return validTo != null && validTo.isBefore(day);
    }

    /** Every name with the days on which it held; the official one of today first, the dated ones last. */
    List<AgencyName> names() {
        List<AgencyName> names = new ArrayList<>();
        names.add(new AgencyName(name, true, false, officialSince(), validTo));
        aliases.forEach(alias -> names.add(new AgencyName(alias, false, false, validFrom, validTo)));
        datedNames.forEach(dated -> names.add(
                new AgencyName(dated.name().strip(), dated.official(), true, dated.validFrom(), dated.validTo())));
        return names;
    }

    private LocalDate officialSince() {
        return formerNames()
                .map(DatedName::validTo)
                .filter(end -> end != null)
                .max(Comparator.naturalOrder())
                .map(end -> end.plusDays(1))
                .orElse(validFrom);
    }

    private Stream<DatedName> formerNames() {
        return datedNames.stream().filter(DatedName::official);
    }

    /** What is wrong with it for the agency of this code; each with the field's path. */
    public List<FieldError> brokenRules(AgencyCode code) {
        List<FieldError> broken = new ArrayList<>();
        checkDays(broken);
        checkWriting(broken);
        checkNames(broken);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < successions.size(); i++) {
            Succession succession = successions.get(i);
            if (succession.code().equals(code.value())) {
                broken.add(FieldError.inBody("successors/" + i, "is the agency itself"));
            }
            if (!seen.add(succession.code())) {
                broken.add(FieldError.inBody("successions/" + i, "names a successor for the second time"));
            }
            if (succession.on() != null && isBeyondReach(succession.on())) {
                broken.add(FieldError.inBody("successions/" + i + "/on", reach()));
            }
        }
        return broken;
    }

    private void checkDays(List<FieldError> broken) {
        if (isBeyondReach(validFrom)) {
            broken.add(FieldError.inBody("validFrom", reach()));
        }
        if (validTo != null && isBeyondReach(validTo)) {
            broken.add(FieldError.inBody("validTo", reach()));
        } else if (validTo != null && validTo.isBefore(validFrom)) {
            broken.add(FieldError.inBody("validTo", "is before validFrom " + validFrom));
        }
    }

    private void checkWriting(List<FieldError> broken) {
        checkWriting(broken, "name", name);
        for (int i = 0; i < aliases.size(); i++) {
            checkWriting(broken, "aliases/" + i, aliases.get(i));
        }
        for (int i = 0; i < datedNames.size(); i++) {
            checkWriting(broken, "datedNames/" + i + "/name", datedNames.get(i).name());
        }
        for (int i = 0; i < successions.size(); i++) {
            String basis = successions.get(i).legalBasis();
            checkWriting(broken, "successions/" + i + "/legalBasis", basis == null ? "" : basis);
        }
    }

    private static void checkWriting(List<FieldError> broken, String path, String text) {
        if (LIST_MARK.matcher(text).find()) {
            broken.add(FieldError.inBody(
                    path, "must be one line without semicolons, which part the names of a table's cell"));
        }
    }

    private void checkNames(List<FieldError> broken) {
        for (int i = 0; i < datedNames.size(); i++) {
            DatedName dated = datedNames.get(i);
            LocalDate end = dated.validTo();
            String path = "datedNames/" + i;
            if (dated.validFrom().isBefore(validFrom)) {
                broken.add(FieldError.inBody(path + "/validFrom", "is before the agency's own validFrom " + validFrom));
            }
            if (end == null && dated.official()) {
                broken.add(FieldError.inBody(path + "/validTo", "must be given, since another official name followed"));
            }
            if (end != null && end.isBefore(dated.validFrom())) {
                broken.add(FieldError.inBody(path + "/validTo", "is before its validFrom " + dated.validFrom()));
            }
            if (end != null
                    && validTo != null
                    && !end.isBefore(validTo)
                    && (dated.official() || end.isAfter(validTo))) {
                broken.add(FieldError.inBody(path + "/validTo", "is not before the agency's own validTo " + validTo));
            }
            if (isBeyondReach(dated.validFrom()) || end != null && isBeyondReach(end)) {
                broken.add(FieldError.inBody(path, reach()));
            }
        }
        checkOverlaps(broken);
    }

    private void checkOverlaps(List<FieldError> broken) {
        List<DatedName> inOrder =
                formerNames().sorted(Comparator.comparing(DatedName::validFrom)).toList();
        for (int i = 1; i < inOrder.size(); i++) {
            LocalDate end = inOrder.get(i - 1).validTo();
            if (end != null && !end.isBefore(inOrder.get(i).validFrom())) {
                broken.add(FieldError.inBody(
                        "datedNames/" + datedNames.indexOf(inOrder.get(i)) + "/validFrom",
                        "lies in the days of the official name before it"));
            }
        }
    }

    private static boolean isBeyondReach(LocalDate date) {
        return date.isBefore(EARLIEST) || date.isAfter(LATEST);
    }

    private static String reach() {
        return "is not between " + EARLIEST + " and " + LATEST;
    }
}
