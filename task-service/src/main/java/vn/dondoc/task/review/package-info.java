/**
 * The proposed breakdown of a directive, from its making to its issue or dismissal. What was proposed is kept as it was.
 * Knows directives, proposals, their
 * names and the work queue.
 */
@NullMarked
package vn.dondoc.task.review;

import org.jspecify.annotations.NullMarked;
