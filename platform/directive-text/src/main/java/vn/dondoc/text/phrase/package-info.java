/**
 * Words and phrases of orders: who is addressed, in which words work is given, with which verbs an action begins. The words
 * are lists in {@code resources/vn/dondoc/text/phrase}; a word the reading does not know is added there, and needs an example
 * in a test.
 *
 * <p>Knows {@code name} and {@code page}.
 */
@NullMarked
package vn.dondoc.text.phrase;

import org.jspecify.annotations.NullMarked;
