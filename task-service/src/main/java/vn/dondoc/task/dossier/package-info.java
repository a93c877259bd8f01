/**
 * The evidence dossier of a directive (hồ sơ): a ZIP with all that was asked, done, decided and said of its assignments, to be read
 * by a person ({@code index.html}) or a program ({@code index.json}) long after and without this service.
 *
 * <ul>
 *   <li>Written as it is read, some assignments at a time: memory does not grow with the directive, and no connection of the
 *       database is held while a slow client reads.
 *   <li>So each assignment is consistent in itself; what is written meanwhile may be in one part and not yet in another. The
 *       index says when it was read.
 *   <li>What agencies gave on to their units is theirs and not in it; drafts are not either.
 * </ul>
 *
 * <p>Knows directives; reads the tables of all that happened, and changes nothing.
 */
@NullMarked
package vn.dondoc.task.dossier;

import org.jspecify.annotations.NullMarked;
