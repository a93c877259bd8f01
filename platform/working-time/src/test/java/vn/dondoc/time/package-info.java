/** Tests of the working-day arithmetic, by hand and against a count day by day. */
@NullMarked
package vn.dondoc.time;

import org.jspecify.annotations.NullMarked;
