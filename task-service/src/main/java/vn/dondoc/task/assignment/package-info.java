/**
 * The life of an assignment: who owes what to whom by when, and how it stands. Every change of state passes through
 * {@link vn.dondoc.task.assignment.Assignment}, leaves an audit row and sends the full new state.
 *
 * <p>Knows directives, agencies and deadlines; does not know how assignments come about.
 */
@NullMarked
package vn.dondoc.task.assignment;

import org.jspecify.annotations.NullMarked;
