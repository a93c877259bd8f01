/**
 * Recurring duties ("trước ngày 20 hàng tháng"): one assignment per series and period, the next period only, none before the
 * issue. A series ends with its directive, with its last assignment, or by decision.
 *
 * <p>Knows directives, assignments, their journal and their deadlines.
 */
@NullMarked
package vn.dondoc.task.series;

import org.jspecify.annotations.NullMarked;
