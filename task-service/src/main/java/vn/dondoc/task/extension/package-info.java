/**
 * Extensions (gia hạn): an agency asks for more time, the assigning side decides, the original deadline stays. What is open and
 * how many were granted stands on the assignment; here are the requests themselves and the limits of the office's policy.
 *
 * <p>Knows assignments, their journal and their deadlines.
 */
@NullMarked
package vn.dondoc.task.extension;

import org.jspecify.annotations.NullMarked;
