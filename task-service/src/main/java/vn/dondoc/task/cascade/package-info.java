/**
 * What a revoked or replaced directive, or a closed agency, means for assignments that are still open: nothing by itself. One
 * proposal per assignment and cause lies on the desk, and the assignment is chased as before until a person withdraws, keeps or
 * moves it.
 *
 * <p>The view {@code cascades} says what must be decided; every change of a directive, of an agency or of who owes an assignment
 * brings the proposals in line with it in its own transaction. Those who open or move assignments hold the rows of their
 * directives and agencies against events meanwhile, so none slips through between the two.
 *
 * <p>Knows directives, agencies, assignments, their journal, transfers, selections and the desk.
 */
@NullMarked
package vn.dondoc.task.cascade;

import org.jspecify.annotations.NullMarked;
