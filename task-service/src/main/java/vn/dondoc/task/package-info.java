/** task-service: breaks each directive into assignments, one deadline per agency, and keeps their life. */
@NullMarked
package vn.dondoc.task;

import org.jspecify.annotations.NullMarked;
