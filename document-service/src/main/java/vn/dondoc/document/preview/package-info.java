/**
 * Reads a document's header for whoever asks, and stores nothing: neither the text nor what was read from it.
 *
 * <p>Knows {@code reception}, the service's root package and directive-text, and no other feature.
 */
@NullMarked
package vn.dondoc.document.preview;

import org.jspecify.annotations.NullMarked;
