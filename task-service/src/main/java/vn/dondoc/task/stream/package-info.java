/** Changes of assignments for those who listen: server-sent events on the cursor of the polled feed, with bounded buffers. */
@NullMarked
package vn.dondoc.task.stream;

import org.jspecify.annotations.NullMarked;
