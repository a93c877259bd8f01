package vn.dondoc.document.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One name of an agency and the days on which it held.
 *
 * @param dated whether the days are the name's own, or follow from the agency's
 */
record AgencyName(
        String name,
        boolean official,
        boolean dated,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
