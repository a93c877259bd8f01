/** From one release to the next without a failed request. */
@NullMarked
package vn.dondoc.e2e.release;

import org.jspecify.annotations.NullMarked;
