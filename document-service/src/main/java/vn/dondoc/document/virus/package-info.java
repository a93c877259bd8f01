/**
 * Asks a virus scanner about each file, where one is configured. A scanner that cannot be asked lets nothing pass.
 *
 * <p>Knows the service's root package and no other feature.
 */
@NullMarked
package vn.dondoc.document.virus;

import org.jspecify.annotations.NullMarked;
