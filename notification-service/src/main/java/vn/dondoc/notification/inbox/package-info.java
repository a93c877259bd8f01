/**
 * What an agency reads of its notices, newest first, and that it has read them. A notice is in the inbox from the moment its
 * rung fires.
 */
@NullMarked
package vn.dondoc.notification.inbox;

import org.jspecify.annotations.NullMarked;
