/**
 * Reads what an assignment is to reach: so many per cent at least, so many megawatts, so many places up. Only what is said in
 * figures; what the figure counts is the words before it.
 *
 * <p>Knows {@code page} alone.
 */
@NullMarked
package vn.dondoc.text.measure;

import org.jspecify.annotations.NullMarked;
