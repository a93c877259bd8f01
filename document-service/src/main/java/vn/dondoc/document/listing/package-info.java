/**
 * Reading the register: one directive with its text, and lists of them, newest registered first.
 *
 * <p>Knows {@code directive} and service-kit.
 */
@NullMarked
package vn.dondoc.document.listing;

import org.jspecify.annotations.NullMarked;
