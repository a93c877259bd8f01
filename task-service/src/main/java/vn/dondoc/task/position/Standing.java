package vn.dondoc.task.position;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the agencies of a scope stand; two equal ones mean that a list over the scope has not changed between them.
 *
 * @param agencies in the order of their numbers; those that never had an assignment are not in it
 * @param latestDue the latest deadline that has passed: with it, an assignment became overdue without a write
 */
public record Standing(
        List<AgencyPosition> agencies, @Nullable Instant latestDue) {

    /** The same text for the same standing. */
    public String text() {
        return agencies.stream()
                .map(agency -> agency.number() + ":" + agency.position())
                .collect(Collectors.joining(",", latestDue + " ", ""));
    }
}
