/**
 * The office's desk: what waits for a decision, oldest first. A feature says with {@link vn.dondoc.task.queue.WorkQueue} that
 * something waits, in the transaction that causes it, and that it is settled, in the one that decides it.
 *
 * <p>Knows deputies, and no feature whose work lies on the desk.
 */
@NullMarked
package vn.dondoc.task.queue;

import org.jspecify.annotations.NullMarked;
