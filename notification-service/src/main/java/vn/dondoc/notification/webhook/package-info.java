/**
 * The addresses of other systems that want to hear of notices, in the manner of Standard Webhooks: registered here, signed
 * with a secret of their own. Gateways to text messages and chats are such systems, too. Knows {@code agency}; what is
 * delivered to them, and when, is {@code webhookdelivery}'s.
 */
@NullMarked
package vn.dondoc.notification.webhook;

import org.jspecify.annotations.NullMarked;
