/**
 * Reads the head of a document: issuer, number, place and date, urgency, subject, addressees. One class reads one part.
 *
 * <p>A reading never fails: what cannot be read is absent, what was guessed or repaired says so by its confidence. Pure and
 * stateless; the time it takes grows linearly with the text. Knows {@code zone} and {@code reference}.
 */
@NullMarked
package vn.dondoc.text.head;

import org.jspecify.annotations.NullMarked;
