/**
 * What the assigning side decides on an assignment: accept or send back a report, follow a decline or uphold the assignment,
 * give it to another agency, put it aside, withdraw it, reopen it. Only for assignments given by a body the caller acts for.
 */
@NullMarked
package vn.dondoc.task.decision;

import org.jspecify.annotations.NullMarked;
