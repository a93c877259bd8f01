/**
 * Positions: each agency counts the committed changes of its assignments. The database draws them at the end of each transaction
 * that changes assignments, so that no writer can forget to (decision 051); this package reads them and wakes who waits for
 * the next.
 *
 * <p>Knows assignments only for what a caller may see.
 */
@NullMarked
package vn.dondoc.task.position;

import org.jspecify.annotations.NullMarked;
