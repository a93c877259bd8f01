package vn.dondoc.document.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said of an agency besides its code.
 *
 * @param validTo the last day, included
 */
record AgencyDescription(
        String name,
        List<String> aliases,
        AgencyKind kind,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors) {}
