/** Tests of notification-service, and what they share: a mail server that can refuse, and assignments to chase. */
@NullMarked
package vn.dondoc.notification;

import org.jspecify.annotations.NullMarked;
