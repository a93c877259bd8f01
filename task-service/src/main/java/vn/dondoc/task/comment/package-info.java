/** What both sides write to each other about an assignment. A comment moves nothing and is never changed. */
@NullMarked
package vn.dondoc.task.comment;

import org.jspecify.annotations.NullMarked;
