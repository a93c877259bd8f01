package vn.dondoc.local.sample;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code agencies.tsv}.
 *
 * @param from first day it exists
 * @param until last day, null while it exists
 */
public record SampleAgency(
        String code,
        String name,
        List<String> aliases,
        String kind,
        LocalDate from,
        @Nullable LocalDate until,
        List<String> successors) {

    public boolean existsOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    public boolean isUnder(String body) {
        return code.startsWith(body + ".");
    }
}
