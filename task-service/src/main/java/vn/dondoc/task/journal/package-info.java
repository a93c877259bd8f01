/**
 * What happened to assignments. Whoever moves one does it through {@link vn.dondoc.task.journal.AssignmentJournal}, which
 * leaves the event, the audit row and the row of the history in the same transaction, and keeps the office's desk in step with
 * the state. The history has one row per version of an assignment, from its issue on.
 *
 * <p>Knows assignments, the desk, and deputies, whom the audit names with those they stand for; does not know why they move.
 */
@NullMarked
package vn.dondoc.task.journal;

import org.jspecify.annotations.NullMarked;
