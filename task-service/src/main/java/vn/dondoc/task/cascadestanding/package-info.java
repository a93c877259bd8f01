/**
 * Tells others since when an assignment waits for a decision because its directive was revoked or replaced or its agency closed. On a
 * topic and in versions of its own: such a wait changes nothing of the assignment, and no reader of it should meet a new version.
 */
@NullMarked
package vn.dondoc.task.cascadestanding;

import org.jspecify.annotations.NullMarked;
