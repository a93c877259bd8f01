/**
 * The box of messages that wait for the agent that carries them to the national exchange: pulled, and acknowledged one by one.
 * What was taken stays, as the proof of what was said.
 *
 * <p>Knows {@code edxml} and {@code file}.
 */
@NullMarked
package vn.dondoc.document.box;

import org.jspecify.annotations.NullMarked;
