/**
 * The messages: one row per obligation, recipient and channel, written when the rung fires. Holds their wording, their events
 * and what became of them. Nothing is called sent before its channel has taken it.
 */
@NullMarked
package vn.dondoc.notification.notice;

import org.jspecify.annotations.NullMarked;
