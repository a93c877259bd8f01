/**
 * Reading the register over HTTP: one directive with its text, and lists of them, newest registered first, or the best first
 * where words are looked for.
 *
 * <ul>
 *   <li>Only directives of the caller's bodies are ever found.
 *   <li>Lists leave the texts out; what is found in a text is shown with the piece in which it stands.
 * </ul>
 *
 * <p>Knows directives, how they are searched, their relations, the service's root package, service-kit and directive-text.
 */
@NullMarked
package vn.dondoc.document.listing;

import org.jspecify.annotations.NullMarked;
