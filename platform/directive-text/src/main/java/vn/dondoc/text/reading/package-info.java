/**
 * Reads a whole header from plain text, however badly that came out of a file: of a page with a letterhead, of an annex that
 * came alone, of a document that the news relay. It only puts together what {@code head}, {@code closing} and
 * {@code reference} read, and says where the body stands between them.
 *
 * <p>A reading never fails. Pure and stateless; the time it takes grows linearly with the text.
 */
@NullMarked
package vn.dondoc.text.reading;

import org.jspecify.annotations.NullMarked;
