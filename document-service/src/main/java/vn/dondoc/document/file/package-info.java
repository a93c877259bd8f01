/**
 * The files directives came in.
 *
 * <ul>
 *   <li>A file is returned byte for byte, and its SHA-256 with it.
 *   <li>It is stored in the transaction of what it belongs to, and goes with it when a directive is purged.
 *   <li>Who has no token reads it by a link that ends by itself; whoever changes the link has none.
 * </ul>
 *
 * <p>Knows {@code directive}, {@code reception}, the service's root package and service-kit.
 */
@NullMarked
package vn.dondoc.document.file;

import org.jspecify.annotations.NullMarked;
