/**
 * A directive that comes as a file: read, registered and kept with its file in one transaction.
 *
 * <p>Knows {@code reception}, {@code registration}, {@code directive} and {@code file}.
 */
@NullMarked
package vn.dondoc.document.intake;

import org.jspecify.annotations.NullMarked;
