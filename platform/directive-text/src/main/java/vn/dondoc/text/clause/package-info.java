/**
 * Whom a sentence addresses and who takes part: one stage, which sees the words of one paragraph and no list above it. An order
 * ("giao", "yêu cầu") addresses anywhere; a plain subject where work is given; who is named as object, place or receiver is not.
 *
 * <p>Knows {@code phrase} and {@code proposal}.
 */
@NullMarked
package vn.dondoc.text.clause;

import org.jspecify.annotations.NullMarked;
