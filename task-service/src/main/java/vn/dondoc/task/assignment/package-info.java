/**
 * Assignments: who owes what to whom by when, and how it stands. Every change of state passes through
 * {@link vn.dondoc.task.assignment.Assignment}, whose steps are those of {@link vn.dondoc.task.life.Step}; the features
 * that take them record them with the package {@code journal}.
 *
 * <p>Knows directives, agencies, deadlines and the words of the life; does not know how assignments come about, nor who moves
 * them.
 */
@NullMarked
package vn.dondoc.task.assignment;

import org.jspecify.annotations.NullMarked;
