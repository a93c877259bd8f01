/**
 * Plays sample directives through the running system: registers, breaks down, issues, lets time pass, completes one
 * assignment and shows that its chase stops.
 *
 * <p>Invariant: only the public HTTP APIs and the business clock, nothing a client could not do. May be played again on
 * what it left behind, and goes on where it was interrupted.
 */
@NullMarked
package vn.dondoc.local.demo;

import org.jspecify.annotations.NullMarked;
