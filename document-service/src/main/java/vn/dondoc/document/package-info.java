/**
 * Registers directives and agencies. What its features share: the kinds of error.
 *
 * <p>Knows none of the features; they know it, and not each other.
 */
@NullMarked
package vn.dondoc.document;

import org.jspecify.annotations.NullMarked;
