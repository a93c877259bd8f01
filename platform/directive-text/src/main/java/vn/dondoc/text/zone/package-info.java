/**
 * Where on the pages the formal parts stand: the head before the body, the closing block behind it, the line that names the
 * type, the lines that begin a signature. What a page's columns and line breaks have torn apart is put together here, before
 * anybody reads it.
 *
 * <p>Knows {@code page}, {@code name} and the values of {@code header}.
 */
@NullMarked
package vn.dondoc.text.zone;

import org.jspecify.annotations.NullMarked;
