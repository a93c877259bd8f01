/**
 * Reports that work is done, with what they rest on: by the agency, after its own approver where it has one, or entered for it
 * by the office. Whether they are accepted is decided elsewhere.
 */
@NullMarked
package vn.dondoc.task.submission;

import org.jspecify.annotations.NullMarked;
