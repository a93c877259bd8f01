/**
 * What agencies' clients poll or hear: each change of an assignment they see, in the order in which it was committed, none missed,
 * none twice behind the same cursor; first a snapshot, then what follows it.
 *
 * <p>A change is told as the assignment's present state, so a client that keeps the last thing told of each id has what the
 * database has. Knows positions and assignments.
 */
@NullMarked
package vn.dondoc.task.feed;

import org.jspecify.annotations.NullMarked;
