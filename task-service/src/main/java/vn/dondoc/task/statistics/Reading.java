package vn.dondoc.task.statistics;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which assignments are looked at, when, and what was known.
 *
 * @param from first day of the period
 * @param to last day of the period
 * @param asOf what was recorded later does not count; whole microseconds, as the database keeps them
 * @param allHappenings extensions and letters of before the period count, too
 * @param only values by which it is narrowed; an empty field or leader means that none is named
 * @param agency the only agency the caller may see; null: all of the body's
 */
record Reading(
        String body,
        LocalDate from,
        LocalDate to,
        Instant asOf,
        ZoneId zone,
        boolean allHappenings,
        Map<GroupedBy, String> only,
        @Nullable String agency) {

    /** Of a field or leader in a link: none is named. Clients and proxies lose parameters that are empty. */
    static final String NONE_NAMED = "-";

    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The last moment of the period, or of the reading if that is earlier. */
    Instant at() {
        Instant end = to.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1000);
        return asOf.isBefore(end) ? asOf : end;
    }

    /** From when on what happened to assignments is counted. */
    Instant happenedFrom() {
        return allHappenings ? Instant.EPOCH : start();
    }

    Reading narrowedTo(GroupedBy by, String key) {
        Map<GroupedBy, String> narrower = new EnumMap<>(GroupedBy.class);
        narrower.putAll(only);
        narrower.put(by, key);
        return new Reading(body, from, to, asOf, zone, allHappenings, narrower, agency);
    }

    /** Where the list of what the figure counts is. */
    String list(Figure figure) {
        return "/api/v1/statistics/assignments?figure=" + figure + "&" + filter() + "&asOf=" + asOf;
    }

    /** All of it but the instant. */
    String filter() {
        StringJoiner filter = new StringJoiner("&");
        filter.add("body=" + encoded(body)).add("from=" + from).add("to=" + to);
        if (allHappenings) {
            filter.add("allHappenings=true");
        }
        only.forEach((by, key) -> filter.add(by.parameter() + "=" + encoded(key.isEmpty() ? NONE_NAMED : key)));
        return filter.toString();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
