/**
 * From a directive to its assignments: tasks are drafted, then issued together. Knows assignments and all they know.
 */
@NullMarked
package vn.dondoc.task.breakdown;

import org.jspecify.annotations.NullMarked;
