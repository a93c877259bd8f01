/**
 * The body of a document as a tree of items: paragraphs that pages and columns have cut are joined again, and each hangs
 * under its printed label (I, 1, 1.1, a, đ, -, +, (i), Điều 1).
 *
 * <p>Knows {@code page} alone; what the words mean is for others.
 */
@NullMarked
package vn.dondoc.text.item;

import org.jspecify.annotations.NullMarked;
