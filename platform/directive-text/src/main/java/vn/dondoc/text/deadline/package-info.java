/**
 * Reads by when something is to be done: fixed dates, periods, recurrences, working days, "ngay". The phrase is always kept;
 * no working calendar is asked and no day is rolled. What looks like a deadline and is none (dates of cited documents, periods
 * that data cover, days on which somebody else acts) is left out.
 *
 * <p>Each rule is a class of its own and reads candidates; {@link vn.dondoc.text.deadline.DeadlineReader} chooses among them.
 */
@NullMarked
package vn.dondoc.text.deadline;

import org.jspecify.annotations.NullMarked;
