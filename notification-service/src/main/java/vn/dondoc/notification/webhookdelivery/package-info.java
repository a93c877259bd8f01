/**
 * Hands notices to webhooks. Each webhook has one lane, which one process at a time serves: a side that is slow or away holds
 * up nobody but itself. A request is signed anew at each try and carries the same id; every try is kept. Nothing is called sent
 * before the other side has answered 2xx. Knows {@code webhook} and {@code notice}.
 */
@NullMarked
package vn.dondoc.notification.webhookdelivery;

import org.jspecify.annotations.NullMarked;
