/** Tests of deadline, with sentences written for them. */
@NullMarked
package vn.dondoc.text.deadline;

import org.jspecify.annotations.NullMarked;
