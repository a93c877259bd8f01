/** Who acts for whom in a body or an agency, and when. Knows no other feature. */
@NullMarked
package vn.dondoc.task.deputy;

import org.jspecify.annotations.NullMarked;
