/**
 * Finding directives: by their fields, and by words anybody remembers.
 *
 * <ul>
 *   <li>Words are compared without accents and without leading zeros; all must stand in the header, or all in one part of the
 *       text (50,000 characters).
 *   <li>Among at most 1,000 newest whose header matches and 500 newest parts of texts that do, the best come first: the number
 *       asked for, then header, then text.
 *   <li>The index of headers is a generated column; that of texts is kept by {@link vn.dondoc.document.listing.SearchIndex}
 *       in the transaction of the change.
 *   <li>Only directives of the caller's bodies are ever found.
 * </ul>
 *
 * <p>Knows directives, what is announced of them, the service's root package, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.listing;

import org.jspecify.annotations.NullMarked;
