/**
 * Lists of issued assignments with every filter clients ask for, newest first, and their weak ETags: unchanged, a list costs two
 * rows of indexes and is not read.
 *
 * <p>Knows assignments and positions; does not know what else is told of changes.
 */
@NullMarked
package vn.dondoc.task.listing;

import org.jspecify.annotations.NullMarked;
