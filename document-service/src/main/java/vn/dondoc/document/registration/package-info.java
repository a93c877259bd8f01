/**
 * How a directive gets into the register: read, completed from its own text, numbered, entered in the book of arrivals; and how
 * its description is put right.
 *
 * <ul>
 *   <li>What the caller gives wins; what it leaves out is read from the text; what cannot be read and must be known is named
 *       in one answer.
 *   <li>One document of one system ({@code source}, {@code sourceId}) is registered once.
 *   <li>A correction obeys the rules of a registration, gives its reason and keeps what was said before.
 * </ul>
 *
 * <p>Knows {@code directive}, {@code arrival}, {@code announcement}, {@code relation}, {@code history}, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.registration;

import org.jspecify.annotations.NullMarked;
