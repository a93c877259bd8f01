/**
 * Lists of issued assignments with every filter clients ask for, newest first, and their weak ETags: unchanged, a list costs two
 * rows of indexes, or one where the question is repeated, and is not read.
 *
 * <p>Knows assignments and positions, and tells {@code repetition} what was answered; does not know what else is told of changes.
 */
@NullMarked
package vn.dondoc.task.listing;

import org.jspecify.annotations.NullMarked;
