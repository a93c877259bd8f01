/**
 * Reads the text out of one file after another, in a process of its own that may die.
 *
 * <p>Files come from outside, and libraries of half a million lines read them: what loops, or eats memory, or overflows a
 * stack ends this process and one request, not the service. Nothing here starts Quarkus, opens a connection or writes a log,
 * since what a file says may be secret.
 *
 * <p>Knows no other feature; {@code extraction} starts it and talks to it.
 */
@NullMarked
package vn.dondoc.document.parser;

import org.jspecify.annotations.NullMarked;
