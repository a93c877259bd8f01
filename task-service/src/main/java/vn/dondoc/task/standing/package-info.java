/**
 * How things stood, and when that was recorded: what statistics are read from. Append-only, so that a reading as of a past
 * instant never changes.
 *
 * <ul>
 *   <li>{@code assignment_spans}: how each counted assignment stood. Written by a trigger of the database on the history of
 *       assignments, which no move can pass; the service itself can only read it.
 *   <li>{@code agency_names}, {@code directing_leaders}: what agencies were called and whose will directives were.
 *   <li>{@code urging_letters}: which assignments registered letters name.
 * </ul>
 *
 * <p>Knows directives and agencies; nobody asks it anything but statistics, by SQL.
 */
@NullMarked
package vn.dondoc.task.standing;

import org.jspecify.annotations.NullMarked;
