package vn.dondoc.notification.digest;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a report is about.
 *
 * @param forDay names it: the day of the meeting, or the first of the month
 * @param until exclusive
 */
record Period(LocalDate forDay, Instant since, Instant until) {}
