/**
 * Measurable targets (chỉ tiêu) of assignments: what is wanted, the values reported on the way, and whether it is met or
 * exceeded, which is computed and never stored. Knows assignments and directives.
 */
@NullMarked
package vn.dondoc.task.measure;

import org.jspecify.annotations.NullMarked;
