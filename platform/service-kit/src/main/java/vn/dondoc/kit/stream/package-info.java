/** Server-sent events for many readers with bounded memory: a place for each, and no buffer but its socket. */
@NullMarked
package vn.dondoc.kit.stream;

import org.jspecify.annotations.NullMarked;
