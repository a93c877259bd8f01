package vn.dondoc.task.deadline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a deadline can be counted from.
 *
 * @param issuedOn the directive's date
 * @param receivedAt the delivery to the agency; null until the assignment is issued
 */
public record DeadlineStart(
        @Nullable LocalDate issuedOn, @Nullable Instant receivedAt) {}
