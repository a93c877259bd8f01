/**
 * What a person stops for a time: holds (nothing fires until they end, then the highest missed rung does) and silences (what
 * comes due is passed over). Of an assignment, an agency or a directive, with reason and end; the end is a row, so that no
 * restart forgets it.
 */
@NullMarked
package vn.dondoc.notification.hold;

import org.jspecify.annotations.NullMarked;
