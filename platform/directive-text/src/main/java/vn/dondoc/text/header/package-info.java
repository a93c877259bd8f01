/**
 * Reads the formal parts of a document (Decree 30/2020/NĐ-CP, Annex I: issuer, number, place and date, type and subject,
 * addressees, signature, recipients, references) from its plain text, however badly that came out of a file.
 *
 * <p>A reading never fails: what cannot be read is absent, what was guessed or repaired says so by its confidence. Offsets
 * are those of the text as it was given. Pure and stateless; the time it takes grows linearly with the text.
 *
 * <p>One class reads one part; {@link vn.dondoc.text.header.HeaderReader} only puts them together. Knows {@code page} for
 * the cleaned text, {@code name} for the words of the trade, and nobody else.
 */
@NullMarked
package vn.dondoc.text.header;

import org.jspecify.annotations.NullMarked;
