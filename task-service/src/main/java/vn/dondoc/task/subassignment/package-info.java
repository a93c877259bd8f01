/**
 * An agency gives parts of its assignment to units below it: assignments of their own, given by the agency, due no later than
 * its own, with totals the agency and whoever gave it the work can see. Knows assignments, their journal and their deadlines.
 */
@NullMarked
package vn.dondoc.task.subassignment;

import org.jspecify.annotations.NullMarked;
