/**
 * A POST that carries {@code Idempotency-Key} takes effect once: its answer is stored in the transaction of its effect.
 */
@NullMarked
package vn.dondoc.kit.idempotency;

import org.jspecify.annotations.NullMarked;
