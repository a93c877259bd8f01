package vn.dondoc.document.resolution;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A name in the register that may be the one asked for.
 *
 * @param asked position of the name in the request
 * @param validTo last day of the name, included
 * @param endedOn last day of the agency, included
 * @param likeness of the two names, 0 to 1
 * @param sureness of the wording under which it was found, 0 to 1
 * @param near whether the agency belongs to the body in whose papers the name stands
 */
record Match(
        int asked,
        String agency,
        String name,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        How how,
        double likeness,
        double sureness,
        boolean near) {

    /** In what the two names agree; each is less sure than the one before. */
    public enum How {
        /** Folded: case, spaces, tone position and known abbreviations aside. */
        NAME(1),
        /** All but the accents. */
        WITHOUT_ACCENTS(0.92),
        /** One abbreviates the other. */
        ABBREVIATION(0.85),
        /** Nearly. */
        LIKENESS(0.75);

        private final double sureness;

        How(double sureness) {
            this.sureness = sureness;
        }
    }

    private static final double ON_ANOTHER_DAY = 0.5;
    private static final double OF_ANOTHER_BODY = 0.9;

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    double confidence(LocalDate day) {
        double all =
                how.sureness * likeness * sureness * (holdsOn(day) ? 1 : ON_ANOTHER_DAY) * (near ? 1 : OF_ANOTHER_BODY);
        return Math.round(all * 100) / 100.0;
    }
}
