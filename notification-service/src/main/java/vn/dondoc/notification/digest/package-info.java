/**
 * Messages that gather: one a day to each recipient of what came up since the last, one a week to the office before its
 * meeting, one a month to its leadership. A row per recipient and occasion makes each be sent once, by however many replicas
 * and however often it is made; the notices in it are called sent when the mail server has taken it.
 */
@NullMarked
package vn.dondoc.notification.digest;

import org.jspecify.annotations.NullMarked;
