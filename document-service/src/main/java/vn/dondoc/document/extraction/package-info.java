/**
 * The text of a file, at a bounded price: each file has its time and each parser process its memory, whatever the file is. A
 * parser that overran either is killed and replaced, and its file is refused.
 *
 * <p>Knows {@code parser} and the service's root package, and no other feature.
 */
@NullMarked
package vn.dondoc.document.extraction;

import org.jspecify.annotations.NullMarked;
