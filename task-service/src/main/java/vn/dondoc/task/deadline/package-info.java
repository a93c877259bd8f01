/**
 * Deadlines: the phrase as written, the last valid day and the exclusive instant, computed once. Knows no other feature.
 */
@NullMarked
package vn.dondoc.task.deadline;

import org.jspecify.annotations.NullMarked;
