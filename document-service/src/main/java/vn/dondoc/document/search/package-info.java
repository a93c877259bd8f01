/**
 * Words and fields by which directives are found.
 *
 * <ul>
 *   <li>Words are compared without accents and without leading zeros; all must stand in the header, or all in one part of the
 *       text (50,000 characters).
 *   <li>Ranked are, in each body, at most the 1,000 newest whose header matches and the 500 newest parts of texts that do.
 *   <li>The index of headers is a generated column; that of texts is kept by {@link vn.dondoc.document.search.SearchIndex} in
 *       the transaction of the change.
 * </ul>
 *
 * <p>Knows directives, what is announced of them, the service's root package, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.search;

import org.jspecify.annotations.NullMarked;
