/**
 * Done but not entered: a registered document of an agency that names a directive of which the agency still owes something is
 * proposed as its report, and one call submits it. It counts from the day the document came in, whenever somebody confirms it.
 *
 * <p>Knows directives, agencies, assignments, submissions and the desk.
 */
@NullMarked
package vn.dondoc.task.answer;

import org.jspecify.annotations.NullMarked;
