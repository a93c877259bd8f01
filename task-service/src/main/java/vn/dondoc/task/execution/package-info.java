/**
 * What an agency does with what it owes, on the way to its report: acknowledge, decline, say how far it is, name who does it.
 * Only the agency itself does so, each its own rows: a coordinating agency cannot move the lead's.
 */
@NullMarked
package vn.dondoc.task.execution;

import org.jspecify.annotations.NullMarked;
