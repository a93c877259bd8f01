/**
 * Conditional requests: ETags made of epoch and version, and the {@code If-Match} that guards a write (RFC 9110 §13).
 */
@NullMarked
package vn.dondoc.kit.http;

import org.jspecify.annotations.NullMarked;
