/**
 * Questions that are repeated word for word, as pollers do every few seconds, and whose answer is still that nothing has changed: they
 * are asked of the database together, one statement for all that came while the statement before ran (decision 105). Nothing is
 * answered from what is remembered alone.
 *
 * <p>Knows positions; who answers a question in full tells it what the answer hung on.
 */
@NullMarked
package vn.dondoc.task.repetition;

import org.jspecify.annotations.NullMarked;
