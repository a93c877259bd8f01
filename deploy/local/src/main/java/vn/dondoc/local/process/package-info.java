/** A program in a process of its own: how it is started, found again by its pid file, asked whether it is well, and ended. */
@NullMarked
package vn.dondoc.local.process;

import org.jspecify.annotations.NullMarked;
