/**
 * What a purge means here: a directive found to be secret is forgotten with every word that was said of its tasks, in the
 * transaction that hears of it. Open assignments end; what was closed stays closed, bare. Each assignment's last event says so,
 * that others forget, too. It cannot come back: {@code directive} takes nothing that is told of a purged one.
 *
 * <p>Knows directives, assignments and their journal; what other features keep is blanked by the database's function {@code
 * forget_directive}, which whoever adds a column with words of people or documents must extend.
 */
@NullMarked
package vn.dondoc.task.purge;

import org.jspecify.annotations.NullMarked;
