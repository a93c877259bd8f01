/**
 * Where an agency's mail goes. Entered by people, so guarded by If-Match; the address is read when a rung fires, and what has
 * fired keeps the address it had.
 */
@NullMarked
package vn.dondoc.notification.contact;

import org.jspecify.annotations.NullMarked;
