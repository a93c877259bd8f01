/**
 * What a purge ordered to be forgotten, and the archives of the audit do not know yet. The purge enters the things in its own
 * transaction, in the database's own function; within a minute or two their words are gone from the files, and a row of the audit
 * tells of each row that lost them, which the verification accepts.
 *
 * <p>Knows archives and the audit; does not know what is purged, or why.
 */
@NullMarked
package vn.dondoc.kit.forgetting;

import org.jspecify.annotations.NullMarked;
