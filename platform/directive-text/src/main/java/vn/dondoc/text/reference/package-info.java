/**
 * Finds the documents that a text names by number: cited, based on, replaced. Linear in the text. Knows {@code zone}.
 */
@NullMarked
package vn.dondoc.text.reference;

import org.jspecify.annotations.NullMarked;
