/**
 * The mail server: what is handed over to it, and what its answer means for the mail, for its recipient, and for all others. Knows
 * no notice.
 */
@NullMarked
package vn.dondoc.notification.smtp;

import org.jspecify.annotations.NullMarked;
