/**
 * Whom a phrase of a text means on a day: an agency under the name it had then, one of several, or the members a collective had.
 * Knows agencies and their groups, and no other feature.
 */
@NullMarked
package vn.dondoc.task.meaning;

import org.jspecify.annotations.NullMarked;
