/**
 * Keyset pages: opaque cursors that refuse a changed filter; no offsets, no total counts.
 */
@NullMarked
package vn.dondoc.kit.page;

import org.jspecify.annotations.NullMarked;
