/**
 * What {@code ./dondoc} does once there is a JVM: {@code up}, {@code demo}, {@code token}, {@code clock}, {@code stop}.
 * The top of this room; nothing knows it.
 */
@NullMarked
package vn.dondoc.local.command;

import org.jspecify.annotations.NullMarked;
