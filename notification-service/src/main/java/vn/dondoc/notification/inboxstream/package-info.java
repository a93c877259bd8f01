/**
 * New notices for those who listen: server-sent events of one inbox, from the moment a notice is committed.
 *
 * <p>A stream goes on behind a database snapshot, not behind an id or a time: what its reader has not seen is what that snapshot
 * does not show, so that a notice committed late is neither missed nor told twice. One thread of the replica asks the database for
 * all who listen. Knows {@code inbox}, {@code notice} and {@code agency}.
 */
@NullMarked
package vn.dondoc.notification.inboxstream;

import org.jspecify.annotations.NullMarked;
