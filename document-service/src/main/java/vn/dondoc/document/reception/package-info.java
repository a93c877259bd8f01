/**
 * The gate for files: what passes has a size we take, a name that harms nobody, no virus the scanner knows, a kind we read, and
 * no secrecy stamp. It is kept nowhere here; whoever asked for it stores it or lets it go.
 *
 * <p>Knows {@code extraction}, {@code virus} and the service's root package, and no other feature.
 */
@NullMarked
package vn.dondoc.document.reception;

import org.jspecify.annotations.NullMarked;
