/**
 * A proposed breakdown taken over by a person: items as proposed, corrected, split, merged, dropped with a reason, and what was
 * not proposed added; all of a request becomes drafts in one transaction. What became of each item is kept beside the proposal,
 * and what names were corrected to is seen by the aliases. Knows proposals, their review and names, the drafting of
 * tasks, and targets.
 */
@NullMarked
package vn.dondoc.task.adoption;

import org.jspecify.annotations.NullMarked;
