/**
 * What was changed of directives after their registration: who, as that person then was, when, why, before and after.
 * Append-only; goes only with the directive itself.
 *
 * <p>Knows {@code directive} and service-kit. Whoever changes a directive records it here in the same transaction.
 */
@NullMarked
package vn.dondoc.document.history;

import org.jspecify.annotations.NullMarked;
