/**
 * Addressees of a proposed breakdown of whom nobody is sure: each waits on the desk until a person says whom it means in this
 * directive, or the breakdown is settled. What is decided applies to the proposal as it is shown and taken over, and counts as
 * a sighting of an alias. Knows proposals, directives, agencies, aliases and the work queue; who must act on a decision observes
 * {@link vn.dondoc.task.naming.NameDecided}.
 */
@NullMarked
package vn.dondoc.task.naming;

import org.jspecify.annotations.NullMarked;
