/** Tests of breakdown, with sentences written for them. */
@NullMarked
package vn.dondoc.text.breakdown;

import org.jspecify.annotations.NullMarked;
