/**
 * Reads the closing block of a document: who signed, on whose behalf and under which title, and who receives it. On a page the
 * two stand side by side; plain text has them one behind the other, or line by line in turn.
 *
 * <p>What cannot be read is absent. Knows {@code zone} and {@code name}.
 */
@NullMarked
package vn.dondoc.text.closing;

import org.jspecify.annotations.NullMarked;
