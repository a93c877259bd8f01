/**
 * The tables the office reports: how many assignments each agency, kind of agency, field or directing leader had in a period,
 * how they stood, and the list behind each figure.
 *
 * <ul>
 *   <li>A figure has one definition, {@link vn.dondoc.task.statistics.Figure}; the table counts by it and the list filters by
 *       it, so they cannot differ.
 *   <li>What counts: tracked LEAD assignments given by the body that were alive in the period: issued by its end, not
 *       withdrawn, and not completed before its beginning. Each is judged at the end of the period, or at the reading's instant
 *       if that is earlier. A life begins with the issue, a reassignment or a reopening.
 *   <li>A reading is as of an instant: only what was recorded by then counts. Two readings as of one past instant are equal
 *       for ever; a reading is settled once no transaction that began before it can still be open.
 *   <li>Completed counts from the moment the accepted report reached the office, against the deadline in force then; the same
 *       figures against the original deadline stand beside them.
 * </ul>
 *
 * <p>Reads what {@link vn.dondoc.task.standing} keeps; changes nothing.
 */
@NullMarked
package vn.dondoc.task.statistics;

import org.jspecify.annotations.NullMarked;
