package vn.dondoc.document.counting;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.kit.problem.Problem;

/**
 * Which documents are counted, and how they are told apart.
 *
 * @param body null if the caller acts for one only
 * @param from first day, included
 * @param to last day, included
 */
record CountRequest(@Nullable String body, LocalDate from, LocalDate to, Set<CountedBy> by) {

    private static final int MOST_YEARS = 30;

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 400 naming what is missing or wrong */
    static CountRequest of(
            @Nullable String body, @Nullable LocalDate from, @Nullable LocalDate to, List<CountedBy> by) {
        if (from == null) {
            throw Problem.invalidParameter("from", "must be given");
        }
        if (to == null) {
            throw Problem.invalidParameter("to", "must be given");
        }
        if (to.isBefore(from)) {
            throw Problem.invalidParameter("to", "is before from " + from);
        }
        if (to.isAfter(from.plusYears(MOST_YEARS))) {
            throw Problem.invalidParameter("to", "is more than " + MOST_YEARS + " years after from");
        }
        if (by.stream().filter(CountRequest::isPeriod).distinct().count() > 1) {
            throw Problem.invalidParameter("by", "names more than one of month, quarter and year");
        }
        return new CountRequest(body, from, to, Set.copyOf(by));
    }

    private static boolean isPeriod(CountedBy by) {
        return switch (by) {
            case MONTH, QUARTER, YEAR -> true;
            case TYPE, ISSUER -> false;
        };
    }

    boolean byType() {
        return by.contains(CountedBy.TYPE);
    }

    boolean byIssuer() {
        return by.contains(CountedBy.ISSUER);
    }

    /** Name of the period as PostgreSQL truncates to it; null if there is none. */
    @Nullable
    String period() {
        return by.stream()
                .filter(CountRequest::isPeriod)
                .map(CountedBy::toString)
                .findFirst()
                .orElse(null);
    }
}
