/** How far the office is: counts of assignments per directive and per directing leader. Reads only. */
@NullMarked
package vn.dondoc.task.progress;

import org.jspecify.annotations.NullMarked;
