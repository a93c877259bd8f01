/**
 * The system as a whole: which processes there are, on which ports, in which order they start and stop, and who starts
 * them again when they die.
 *
 * <p>Invariants: one supervisor per installation (a file lock); a supervisor that was killed is followed by one that
 * takes the running processes over instead of starting second ones. Knows a service only by its jar, port, database
 * and environment.
 */
@NullMarked
package vn.dondoc.local.system;

import org.jspecify.annotations.NullMarked;
