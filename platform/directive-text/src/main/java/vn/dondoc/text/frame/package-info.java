/**
 * What may give work, and to whom it hands its addressee down: the gates of document types, annexes and sections; headings that name
 * an agency; introductions that end in a colon.
 *
 * <p>Knows {@code item}, {@code phrase}, {@code deadline} and {@code proposal}.
 */
@NullMarked
package vn.dondoc.text.frame;

import org.jspecify.annotations.NullMarked;
