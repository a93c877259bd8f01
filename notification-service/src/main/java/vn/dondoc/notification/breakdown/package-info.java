/**
 * Directives whose tasks the office has proposed and not yet issued or dismissed, fed by breakdown events: follow-ups of the
 * office itself, chased by policies of their own.
 */
@NullMarked
package vn.dondoc.notification.breakdown;

import org.jspecify.annotations.NullMarked;
