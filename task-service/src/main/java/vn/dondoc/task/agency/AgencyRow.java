package vn.dondoc.task.agency;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.agency.AgencyChanged.DatedName;
import vn.dondoc.text.NameKey;

/** An agency as it is handed to the database, its names folded. */
record AgencyRow(
        String code,
        String name,
        String kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<String> successors,
        List<Name> names,
        List<String> nameKeys,
        long epoch,
        long version) {

    /** A name and the days on which it held; null: as long as the agency. */
    record Name(
            String key,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    static AgencyRow of(AgencyChanged agency) {
        List<Name> names = names(agency);
        return new AgencyRow(
                agency.code(),
                agency.name(),
                agency.kind(),
                agency.validFrom(),
                agency.validTo(),
                agency.successors(),
                names,
                names.stream().map(Name::key).distinct().toList(),
                agency.epoch(),
                agency.version());
    }

    private static List<Name> names(AgencyChanged agency) {
        List<DatedName> dated = Objects.requireNonNullElse(agency.datedNames(), List.of());
        List<String> aliases = Objects.requireNonNullElse(agency.aliases(), List.of());
        List<Name> names = new ArrayList<>();
        names.add(new Name(NameKey.of(agency.name()).value(), officialSince(dated), null));
        aliases.forEach(alias -> names.add(new Name(NameKey.of(alias).value(), null, null)));
        dated.forEach(name -> names.add(new Name(NameKey.of(name.name()).value(), name.validFrom(), name.validTo())));
        return names;
    }

    /** The present name holds since the last former one ended. */
    private static @Nullable LocalDate officialSince(List<DatedName> dated) {
        return dated.stream()
                .filter(DatedName::official)
                .map(DatedName::validTo)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(end -> end.plusDays(1))
                .orElse(null);
    }
}
